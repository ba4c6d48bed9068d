/// What an archive holds, without its content: made by SoukArchive, judged by SoukTrust.
package struct ArchiveListing: Hashable, Sendable, Codable {
  /// The entries in the archive's order.
  package var entries: [ArchiveEntry]
  /// What would harm or surprise on unpacking, in the order it was found.
  package var findings: [ArchiveFinding]

  /// Makes a listing.
  package init(entries: [ArchiveEntry] = [], findings: [ArchiveFinding] = []) {
    self.entries = entries
    self.findings = findings
  }

  /// Whether nothing stands against unpacking it.
  package var isSafe: Bool { findings.isEmpty }
}
