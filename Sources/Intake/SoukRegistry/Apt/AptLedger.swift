import SoukModel
import SoukTrust

/// Which list names which version of which package, and where each list stands.
struct AptLedger: Sendable {
  /// One stanza: its list and the checksum that it states.
  struct Entry: Sendable {
    /// The number of the list.
    let list: Int
    /// The stated SHA-256.
    let checksum: String
  }

  /// Where the lists stand, in the order of the files.
  var standings: [AptStanding] = []
  /// The stanzas by name and version, in the order of the files.
  private var entries: [String: [Entry]] = [:]

  /// Adds a stanza.
  mutating func add(_ name: String, version: String, _ entry: Entry) {
    entries["\(name)\n\(version)", default: []].append(entry)
  }

  /// Where the list stands that names this very release with this checksum; nil where none does.
  ///
  /// Of several lists the one that holds counts.
  func standing(of name: RegistryText, _ release: Release) -> AptStanding? {
    let found = (entries["\(name.raw)\n\(release.version.raw)"] ?? [])
      .filter { $0.checksum == release.checksum?.raw }
      .compactMap { standings.indices.contains($0.list) ? standings[$0.list] : nil }
    return found.first { $0.status == .indexSigned } ?? found.first
  }
}
