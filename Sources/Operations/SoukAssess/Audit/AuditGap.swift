/// Why an audit proves nothing.
package enum AuditGap: Hashable, Sendable {
  /// The bill is dated in the future.
  case billOfTheFuture
  /// The bill is of another commit.
  case otherCommit(String)
  /// The bill is too old.
  case oldBill
  /// The bill names no part, or no target of souk.
  case emptyBill
  /// No advisories were given.
  case noAdvisories
  /// The advisories are dated in the future.
  case advisoriesOfTheFuture
  /// The advisories are too old.
  case oldAdvisories
  /// The file has no advisory: nothing was compared.
  case emptyAdvisories
  /// An advisory names a part whose version cannot be compared.
  case undecided
  /// The licence of a part is not known.
  case unlicensed
}
