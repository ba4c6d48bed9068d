package import GRDB

/// An index that is kept with the catalogue: written in the transaction of the change it reflects.
///
/// Both backends implement it and the engine registers them. Within one ingest transaction the
/// catalogue calls ``apply(_:in:)`` any number of times, then ``finish(generation:in:)`` once,
/// and commits; an error thrown by either leaves the old state of everything.
package protocol CatalogueIndexer: Sendable {
  /// A short stable name (`fulltext`, `graph`), under which the catalogue records the generation
  /// that the index reflects.
  var name: String { get }

  /// Creates the index's tables where they are missing.
  func prepare(_ db: Database) throws

  /// Takes in a batch of changes.
  func apply(_ changes: [CatalogueChange], in db: Database) throws

  /// Completes the index for the generation that is about to be committed.
  func finish(generation: Int64, in db: Database) throws

  /// Empties the index, before it is built anew from every package of the catalogue.
  func reset(_ db: Database) throws
}
