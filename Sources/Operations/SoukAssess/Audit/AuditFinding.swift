/// An advisory that speaks of a part of souk.
package struct AuditFinding: Hashable, Sendable {
  /// The advisory's name.
  package var advisory: String
  /// What it is about.
  package var summary: String
  /// The part.
  package var component: BillComponent
  /// Whether the part's version is affected; nil where that cannot be told.
  package var isAffected: Bool?
}
