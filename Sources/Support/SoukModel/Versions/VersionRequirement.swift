/// The versions that somebody asks for: `^1.2`, `~1.4`, `>=1,<3`, `=1.0.0`, `*`, `1.2`.
///
/// Comparators behind commas must all hold. What is left out of a version stands for any number,
/// so a bare `1.2` means every `1.2.x` and a bare `1.2.3` exactly that release: a bare version is
/// the same as one behind `=`. `1.x` and `1.2.*` may be written too.
package struct VersionRequirement: Hashable, Sendable {
  /// The requirement as it was written.
  package let text: RegistryText
  private let comparators: [VersionComparator]

  /// The requirement that every version satisfies.
  package static let any = VersionRequirement(text: "*", comparators: [])

  private init(text: RegistryText, comparators: [VersionComparator]) {
    self.text = text
    self.comparators = comparators
  }

  /// Reads a requirement.
  ///
  /// - Throws: ``VersionError`` at the first character that cannot stand where it does.
  package init(parsing text: RegistryText) throws(VersionError) {
    var scanner = VersionScanner(text)
    var comparators: [VersionComparator] = []
    repeat {
      scanner.skipBlanks()
      if let comparator = try VersionComparator(&scanner) { comparators.append(comparator) }
      scanner.skipBlanks()
    } while scanner.take(",")
    guard scanner.isAtEnd else { throw scanner.error("“,” or the end") }
    self.init(text: text, comparators: comparators)
  }

  /// Whether a version is among those that are asked for.
  ///
  /// A pre-release is taken only on request: where `prereleases` is true, or where a comparator
  /// names a pre-release of the very same three numbers.
  package func matches(_ version: SemanticVersion, prereleases: Bool = false) -> Bool {
    guard comparators.allSatisfy({ $0.matches(version) }) else { return false }
    return version.prerelease.isEmpty || prereleases
      || comparators.contains { $0.namesPrerelease(of: version) }
  }

  /// Whether every version satisfies it.
  package var isAny: Bool { comparators.isEmpty }
}

extension VersionRequirement: CustomStringConvertible {
  /// The requirement as it was written, escaped.
  package var description: String { text.escapedPrefix(80) }
}
