package import SoukModel

/// The versions that a query asks for, in the notation that the packages' ecosystem has.
package struct VersionFilter: Hashable, Sendable {
  /// The requirement as it was typed.
  package let text: String
  /// The requirement on versions by SemVer; nil where it is none.
  private let semantic: VersionRequirement?
  /// The requirement on versions by Debian's rules; nil where it is none.
  private let debian: DebianRequirement?

  /// By whose rules a version is compared.
  package enum Numbering: Sendable, Hashable {
    /// By SemVer where it is of that form, by Debian's rules where it is not.
    case semantic
    /// By Debian's rules.
    case debian

    /// That of the packages of a registry.
    package init(of registry: RegistryName) { self = registry == .apt ? .debian : .semantic }
  }

  /// Reads a requirement: `^2`, `~1.4`, `>=1,<3`, `=1.0.0`, `1.6-2`, `*`.
  package init(parsing text: String) throws(QueryDiagnostic.Problem) {
    self.text = text
    debian = DebianRequirement(parsing: text)
    do throws(VersionError) {
      semantic = try VersionRequirement(parsing: RegistryText(text))
    } catch {
      guard debian != nil else {
        if text.isEmpty { throw QueryDiagnostic.Problem.missingVersion }
        throw QueryDiagnostic.Problem.noVersion(expected: error.expected, offset: error.offset)
      }
      semantic = nil
    }
  }

  /// Whether a version is among those that are asked for.
  package func matches(_ version: RegistryText, _ numbering: Numbering) -> Bool {
    if numbering == .semantic {
      let found = PackageVersion(version)
      if found.semantic != nil { return semantic.map { found.satisfies($0) } ?? false }
    }
    return debian?.matches(version.raw) ?? false
  }
}
