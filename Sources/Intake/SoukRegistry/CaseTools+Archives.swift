import SoukArchive
package import SoukTrust

extension CaseTools {
  /// Everything a case may need, with archives as SoukArchive reads them.
  ///
  /// - Parameter now: seconds since 1970.
  package static func archives(now: Int64) -> CaseTools {
    CaseTools(
      now: now, trials: .archives,
      list: { try? ArchiveLister(makeDigest: { SHA256Hasher() }).list($0) })
  }
}
