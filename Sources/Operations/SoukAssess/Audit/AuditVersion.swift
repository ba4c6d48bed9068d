package import SoukModel

/// A version as its ecosystem orders versions.
package enum AuditVersion: Hashable, Sendable {
  /// By Semantic Versioning: Swift packages and the toolchain.
  case semantic(SemanticVersion)
  /// By dpkg: Debian and what is made of it.
  case debian(String)

  /// Whether versions of an ecosystem can be compared here.
  package static func isKnown(_ ecosystem: String) -> Bool {
    isDebian(ecosystem) || ["SwiftURL", "generic"].contains(ecosystem)
  }

  /// Reads a version; nil where it is none of its ecosystem, or the ecosystem is not known.
  package init?(_ text: String, in ecosystem: String) {
    if Self.isDebian(ecosystem) {
      guard !text.isEmpty else { return nil }
      self = .debian(text)
    } else if Self.isKnown(ecosystem),
      let version = PackageVersion(RegistryText(text)).semantic
    {
      self = .semantic(version)
    } else {
      return nil
    }
  }

  private static func isDebian(_ ecosystem: String) -> Bool {
    ["Debian", "Ubuntu"].contains { ecosystem == $0 || ecosystem.hasPrefix($0 + ":") }
  }

  /// Whether it comes before another; false between versions of two kinds.
  package func precedes(_ other: Self) -> Bool {
    switch (self, other) {
    case (.semantic(let left), .semantic(let right)): left.precedes(right)
    case (.debian(let left), .debian(let right)): DebianVersion(left) < DebianVersion(right)
    default: false
    }
  }
}
