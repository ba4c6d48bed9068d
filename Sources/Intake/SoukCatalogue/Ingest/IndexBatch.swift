package import GRDB

/// What an index writes for a batch of changes.
package protocol IndexBatch: Sendable {
  /// Writes it, in the order in which the batches were encoded.
  func write(to db: Database) throws
}
