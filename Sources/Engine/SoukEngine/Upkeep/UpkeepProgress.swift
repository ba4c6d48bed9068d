/// How far work on a whole home has come.
package struct UpkeepProgress: Hashable, Sendable {
  /// What is being done.
  package var phase: Phase
  /// How much is done: bytes where files are worked on, packages where packages are.
  package var done: Int64
  /// How much there is; 0 where that is not known.
  package var total: Int64

  /// The steps of backup, restore and migration.
  package enum Phase: String, Hashable, Sendable, CaseIterable {
    /// A database is copied while others use it.
    case copying
    /// What was copied is packed and its digests are taken.
    case packing
    /// A backup is read and its digests are compared.
    case unpacking
    /// SQLite checks a database.
    case checking
    /// The restored database takes the place of the one that is there.
    case switching
    /// An index is built.
    case indexing
    /// Packages are compared field by field.
    case comparing
  }

  /// Makes a step.
  package init(_ phase: Phase, done: Int64, total: Int64) {
    self.phase = phase
    self.done = done
    self.total = total
  }

  /// The share that is done, 0 to 1; nil where the whole is not known.
  package var fraction: Double? {
    total > 0 ? min(1, Double(done) / Double(total)) : nil
  }

  /// Whether this one should be shown after `last`: the whole is cut into 200 parts.
  func isWorthShowing(after last: UpkeepProgress?) -> Bool {
    guard let last, last.phase == phase, total > 0 else { return true }
    return done >= total || done * 200 / total != last.done * 200 / total
  }
}
