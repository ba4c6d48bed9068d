/// What an archive holds, without its content: made by SoukArchive, judged by SoukTrust.
package struct ArchiveListing: Hashable, Sendable, Codable {
  /// What sort of archive it is.
  package var format: Format
  /// What else it is, in words, where ``format`` is `unknown`: `an lzip file`.
  package var foreign: String?
  /// The entries in the archive's order, as far as it could be read.
  package var entries: [ArchiveEntry]
  /// The parts of a Debian package in order; empty for other archives.
  package var members: [ArchiveMember]
  /// The archive's own length in bytes; nil where it is not known.
  package var packedSize: Int64?
  /// Where reading ended before the archive did, and why; nil where it was read to its end.
  package var damage: ArchiveDamage?
  /// The limit at which reading was given up; nil where none was met.
  package var excess: ArchiveExcess?
  /// What the one who unpacked it found, in the order it was found.
  package var findings: [ArchiveFinding]

  /// The sorts of archives.
  package enum Format: String, Sendable, Codable {
    /// A tar archive, packed or not.
    case tar
    /// A Debian package.
    case deb
    /// Something else.
    case unknown
  }

  /// Makes a listing.
  package init(
    format: Format = .tar, entries: [ArchiveEntry] = [], findings: [ArchiveFinding] = []
  ) {
    self.format = format
    self.entries = entries
    self.findings = findings
    members = []
  }

  /// Whether nothing stands against unpacking it, as far as the one who unpacked it saw.
  package var isSafe: Bool { findings.isEmpty }

  /// The length of all content in bytes; saturates.
  package var unpackedSize: Int64 {
    entries.reduce(members.reduce(0) { Self.sum($0, $1.listing?.unpackedSize ?? 0) }) {
      $1.kind == .file ? Self.sum($0, $1.size) : $0
    }
  }

  private static func sum(_ left: Int64, _ right: Int64) -> Int64 {
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? .max : sum
  }
}
