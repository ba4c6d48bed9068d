import GRDB

/// What a new search index begins with: the one that is there.
enum SearchIndexBase {
  /// A builder with the documents of the stored index, which must be that of `generation`.
  ///
  /// Without a generation there is nothing to begin with. Nil where the stored index is damaged or
  /// holds a name only in part, so that the new one has to be made from every package.
  static func builder(of generation: Int64?, _ db: Database) -> SearchIndexBuilder? {
    guard let generation else { return SearchIndexBuilder() }
    guard let stored = try? SearchIndexStore.load(db), stored.generation == generation else {
      return nil
    }
    return SearchIndexBuilder(stored)
  }
}
