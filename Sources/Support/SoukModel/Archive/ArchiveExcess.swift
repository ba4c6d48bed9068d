/// The limit at which the reading of an archive was given up.
package struct ArchiveExcess: Hashable, Sendable, Codable {
  /// What there was too much of: `entries`, `bytes`.
  package var what: String
  /// How much is allowed.
  package var limit: Int

  /// Names a limit.
  package init(what: String, limit: Int) {
    self.what = what
    self.limit = limit
  }
}
