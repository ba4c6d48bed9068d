import Foundation

/// A package URL: `pkg:TYPE/NAMESPACE/NAME@VERSION?QUALIFIERS`.
package struct PackageURL: Hashable, Sendable {
  /// As it is written.
  package let text: String
  /// The kind of package: `swift`, `deb`, `generic`.
  package let type: String
  /// Namespace and name, decoded, without the version.
  package let path: String
  /// What stands after the question mark, by key.
  package let qualifiers: [String: String]

  /// Reads one; nil for a text that is none.
  package init?(_ text: String) {
    guard text.hasPrefix("pkg:"), text.utf8.count <= 1_000 else { return nil }
    self.text = text
    let beforeFragment = text.dropFirst(4).prefix { $0 != "#" }
    let halves = beforeFragment.split(
      separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let parts = halves[0].split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { return nil }
    type = parts[0].lowercased()
    // The version begins at the last @; one in the name is written %40.
    let end = parts[1].lastIndex(of: "@") ?? parts[1].endIndex
    let path = String(parts[1][..<end]).removingPercentEncoding
    guard let path, !path.isEmpty else { return nil }
    self.path = path
    var qualifiers: [String: String] = [:]
    for pair in halves.count > 1 ? halves[1].split(separator: "&") : [] {
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2, let value = String(sides[1]).removingPercentEncoding else {
        return nil
      }
      qualifiers[sides[0].lowercased()] = value
    }
    self.qualifiers = qualifiers
  }
}
