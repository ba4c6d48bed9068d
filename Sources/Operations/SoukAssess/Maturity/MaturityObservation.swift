package import SoukModel

/// What was seen where a criterion was judged: a file, a count, a verdict, or what is missing.
///
/// Words are made only where somebody reads them: 64,000 packages are judged in one pass.
package enum MaturityObservation: Hashable, Sendable, Codable {
  /// The package's files are not on this machine, with the reason where there is one.
  case contentNotHere(RegistryText?)
  /// Nobody looked.
  case notLookedAt
  /// The registry does not count or state it.
  case notStated
  /// Nothing of the kind is there.
  case nothing
  /// So many files, with the first one's path.
  case files(Int, first: RegistryText)
  /// A text of the package or its registry.
  case text(RegistryText)
  /// A count.
  case count(Int64)
  /// A size in bytes.
  case bytes(Int64)
  /// Days since a moment; negative where it lies in the future.
  case daysAgo(Int64)
  /// A readme of so many characters.
  case readme(RegistryText, characters: Int)
  /// Bytes of tests and of what they test.
  case proportion(tests: Int, sources: Int)
  /// A checksum's status.
  case checksum(ChecksumStatus)
  /// A signature's status.
  case signature(SignatureStatus)
  /// Names that are missing.
  case missing([RegistryText])
  /// Everything that is asked for is there.
  case complete
}

extension MaturityObservation: CustomStringConvertible {
  /// A few words, safe to show.
  package var description: String {
    switch self {
    case .contentNotHere(let reason):
      reason.map { "content not here: \($0.escapedPrefix(200))" } ?? "content not here"
    case .notLookedAt: "not looked at"
    case .notStated: "not stated by the registry"
    case .nothing: "none"
    case .files(1, let first): first.escapedPrefix(100)
    case .files(let count, let first): "\(count) files, the first is \(first.escapedPrefix(100))"
    case .text(let text): text.escapedPrefix(60)
    case .count(let count): "\(count)"
    case .bytes(let count): "\(count) bytes"
    case .daysAgo(let days): days < 0 ? "dated in the future" : "\(days) days ago"
    case .readme(let path, let count): "\(path.escapedPrefix(100)): \(count) characters"
    case .proportion(let tests, let sources):
      "\(tests) bytes of tests for \(sources) bytes of sources"
    case .checksum(let status): status.rawValue
    case .signature(let status): status.rawValue
    case .missing(let names):
      "missing: " + names.prefix(3).map { $0.escapedPrefix(60) }.joined(separator: ", ")
        + (names.count > 3 ? " and \(names.count - 3) more" : "")
    case .complete: "complete"
    }
  }
}
