import SoukArchive
package import SoukTrust

extension DiagnosisTools {
  /// Packing and unpacking as SoukArchive does it.
  package static let archives = DiagnosisTools(
    unpack: { CompressedForms.unpack($0, limit: $1) }, pack: { CompressedForms.packed($0) })
}
