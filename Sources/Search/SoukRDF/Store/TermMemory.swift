/// What a writer knows of a store's terms, to be handed to the next writer of the same transaction.
///
/// It is wrong once another writer has changed the store, so it must not outlive the transaction.
package struct TermMemory: Sendable {
  /// Ids of the terms seen.
  var cache: TermCache
  /// Whether the store had no terms when this began.
  let startedEmpty: Bool
  /// The highest id given.
  var lastID: Int64
}
