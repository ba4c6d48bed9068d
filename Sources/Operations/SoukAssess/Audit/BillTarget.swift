/// A Swift target of souk in the bill of what it is built from.
package struct BillTarget: Hashable, Sendable {
  /// The target's name.
  package var name: String
  /// How often its code says `unsafe`, comments and texts left out.
  package var unsafeUses: Int64

  /// Makes a target.
  package init(name: String, unsafeUses: Int64) {
    self.name = name
    self.unsafeUses = unsafeUses
  }
}
