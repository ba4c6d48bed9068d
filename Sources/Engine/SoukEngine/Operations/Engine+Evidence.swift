package import SoukModel

extension Engine {
  package func evidence(
    of id: PackageID, version: RegistryText?
  ) throws(ServiceError) -> EvidenceFile {
    throw ServiceError(.internal, "Evidence of \(id) cannot be packed by this build.")
  }

  package func replay(evidence bundle: [UInt8]) throws(ServiceError) -> EvidenceReplay {
    throw ServiceError(.internal, "\(bundle.count) bytes of evidence: not read by this build.")
  }
}
