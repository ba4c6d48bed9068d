/// A property of a package that filters compare as a whole word, not as searched text.
package enum PackageAttribute: String, Sendable, Hashable, CaseIterable {
  /// What verification found; see ``TrustWords``.
  case verdict
  /// The registry.
  case registry
  /// The category, as a whole.
  case category
  /// The licence: the whole of it, its identifiers, and what those begin with.
  case license
  /// The licence as a whole alone.
  case wholeLicense
  /// The packages that the newest release needs.
  case dependency
}
