/// Whose signatures a kind of document needs, and how many of them.
package struct RoleRule: Hashable, Sendable {
  /// The ids of the keys.
  package var keyIDs: [String]
  /// How many of them must sign; at least 1.
  package var threshold: Int

  /// Makes a rule.
  package init(keyIDs: [String], threshold: Int) {
    self.keyIDs = keyIDs
    self.threshold = threshold
  }
}
