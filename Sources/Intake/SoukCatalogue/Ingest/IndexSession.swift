package import GRDB

/// How an index follows one transaction: changes are encoded, what was encoded is written.
///
/// Encoding needs no database and runs on a thread of its own, batch after batch, while the batches
/// before are written. ``finish(generation:in:)`` comes last and once.
package protocol IndexSession: Sendable {
  /// Makes of a batch of changes what is to be written.
  func encode(_ changes: [CatalogueChange]) throws -> any IndexBatch

  /// Completes the index for the generation that is about to be committed.
  func finish(generation: Int64, in db: Database) throws
}
