/// What an advisory is about: a package in an ecosystem, as OSV names both.
package struct AdvisorySubject: Hashable, Sendable {
  /// The ecosystem, such as `SwiftURL` or `Debian:12`.
  package let ecosystem: String
  /// The package: the address of a repository without scheme, in lower case; a source package.
  package let name: String

  /// Names a package as an advisory does.
  package init(ecosystem: String, name: String) {
    self.ecosystem = ecosystem
    self.name = ecosystem == "SwiftURL" ? Self.address(name) : name
  }

  /// Names what a package URL stands for.
  ///
  /// - Parameter source: the source package, by whose name distributions warn.
  package init(_ purl: PackageURL, source: String?) {
    switch purl.type {
    case "swift": self.init(ecosystem: "SwiftURL", name: purl.path)
    case "deb":
      let parts = purl.path.split(separator: "/", maxSplits: 1)
      let distribution = (purl.qualifiers["distro"] ?? parts.first.map(String.init) ?? "")
        .split(separator: "-", maxSplits: 1)
      let name = distribution.first.map { $0.prefix(1).uppercased() + $0.dropFirst() } ?? ""
      self.init(
        ecosystem: ([name] + distribution.dropFirst().map(String.init)).joined(separator: ":"),
        name: source ?? parts.last.map(String.init) ?? "")
    default: self.init(ecosystem: purl.type, name: purl.path)
    }
  }

  /// Whether an advisory on `other` speaks of this: the same package, and one ecosystem the same as
  /// or a part of the other, as `Debian:12` is of `Debian`.
  package func isMeant(by other: Self) -> Bool {
    name == other.name
      && (ecosystem == other.ecosystem || ecosystem.hasPrefix(other.ecosystem + ":")
        || other.ecosystem.hasPrefix(ecosystem + ":"))
  }

  /// `https://GitHub.com/apple/swift-nio.git` → `github.com/apple/swift-nio`.
  private static func address(_ text: String) -> String {
    var rest = text.lowercased()[...]
    if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
    while rest.hasSuffix("/") { rest = rest.dropLast() }
    if rest.hasSuffix(".git") { rest = rest.dropLast(4) }
    return String(rest)
  }
}
