package import GRDB

/// An index that is kept with the catalogue: written in the transaction of the change it reflects.
///
/// Both backends implement it and the engine registers them. For each transaction the catalogue
/// asks for one ``IndexSession``, has it encode batches of changes and writes those, completes it,
/// and commits; an error thrown anywhere leaves the old state of everything.
package protocol CatalogueIndexer: Sendable {
  /// A short stable name (`fulltext`, `graph`), under which the catalogue records the generation
  /// that the index reflects.
  var name: String { get }

  /// Creates the index's tables where they are missing.
  func prepare(_ db: Database) throws

  /// Begins to follow the changes of the transaction that is open.
  ///
  /// - Parameter generation: which generation the index reflects; nil where it is empty and every
  ///   package comes as a change.
  func begin(on generation: Int64?, _ db: Database) throws -> any IndexSession

  /// Empties the index, before it is built anew from every package of the catalogue.
  func reset(_ db: Database) throws
}
