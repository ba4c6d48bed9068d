/// What became of asking the other backend the same as the one that the gate chose.
package enum ShadowOutcome: String, Sendable, Hashable, CaseIterable {
  /// Neither was asked: the answer came from the cache.
  case cached
  /// Both answered, and the answers were compared.
  case compared
  /// One of them failed, so that there was nothing to compare.
  case failed
  /// The other was not asked: comparing is switched off, too much waited, or souk ended.
  case skipped
}
