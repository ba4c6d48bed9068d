import SoukArchive
package import SoukModel
import SoukRegistry
import SoukTrust

extension Engine {
  package func evidence(
    of id: PackageID, version: RegistryText?
  ) throws(ServiceError) -> EvidenceFile {
    let subject = try subject(id, version: version)
    let now = clock.now()
    let inputs: VerificationInputs
    do throws(RegistryError) {
      inputs = try subject.source.inputs(for: subject.package, subject.release)
    } catch {
      throw ServiceError(error)
    }
    let verdict = inputs.verdict(now: now, tools: .archives) ?? subject.verify(now: now)
    count(verdict)
    record([VerifiedRelease(id, subject.release, verdict)])
    do throws(ArchiveError) {
      return try EvidencePacking(
        package: id, release: subject.release, inputs: inputs, verdict: verdict, clock: now,
        versions: EvidenceMachine.versions
      ).packed()
    } catch {
      throw ServiceError(.internal, "The evidence cannot be packed: \(error)")
    }
  }

  package func replay(evidence bundle: [UInt8]) throws(ServiceError) -> EvidenceReplay {
    try EvidenceReplay(opening: bundle)
  }
}
