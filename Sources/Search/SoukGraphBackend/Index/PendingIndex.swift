import GRDB
import SoukCatalogue
import SoukModel

/// The search index of a transaction, as far as its changes have come.
///
/// Where there is an index, only what changed since it was frozen is collected, and the index itself is
/// not read. Where that has become much, it is frozen whole with the changes in it.
struct PendingIndex: Sendable {
  /// All documents, or those that are new or changed.
  private var builder: SearchIndexBuilder
  /// The generation of the index that stays; nil where a whole one is made.
  private var base: Int64?
  /// The numbers of the documents that no longer count in it.
  private var replaced: Set<Int64> = []

  /// Begins without documents.
  init() {
    builder = SearchIndexBuilder()
  }

  /// Begins with what is stored, which must be the index of `generation`.
  ///
  /// Without a generation there is nothing to begin with. Nil where what changed since the index was
  /// frozen is damaged or not known, so that the new one has to be made from every package.
  init?(on generation: Int64?, _ db: Database) {
    self.init()
    guard let generation else { return }
    guard let base = try? SearchIndexStore.generation(of: .base, db) else { return nil }
    self.base = base
    let stored: IndexDelta?
    do {
      stored = try SearchIndexStore.loadDelta(beside: base, db)
    } catch {
      return nil
    }
    guard (stored?.index.generation ?? base) == generation else { return nil }
    guard let stored else { return }
    guard builder.absorb(stored.index) else { return nil }
    replaced = Set(stored.replaced)
  }

  /// Adds a document under a number that no other one has.
  mutating func add(_ entry: CatalogueEntry, number: Int64) throws(SearchIndexError) {
    try builder.add(entry, number: number)
  }

  /// Takes out the document of a number.
  mutating func remove(number: Int64) {
    // One that is not among the changed ones is one of the base.
    if !builder.remove(number: number), base != nil { replaced.insert(number) }
  }

  /// How many changes are kept beside an index of so many documents before it is frozen whole.
  ///
  /// Searches look into both; what a refresh costs grows with the changes, what freezing costs with
  /// the documents.
  static func limit(documents: Int) -> Int { min(20_000, max(64, documents / 16)) }

  /// Takes the documents of the base in where the changes have become too many.
  ///
  /// - Returns: nil where the base is damaged.
  consuming func completed(_ db: Database) throws -> PendingIndex? {
    var index = self
    let limit = Self.limit(documents: try CatalogueQueries.count(db))
    guard index.base != nil, index.replaced.count + index.builder.documentCount > limit else {
      return index
    }
    guard let base = try? SearchIndexStore.loadBase(db), base.generation == index.base,
      index.builder.absorb(base, without: index.replaced)
    else { return nil }
    index.base = nil
    return index
  }

  /// Freezes everything.
  consuming func frozen(generation: Int64) throws(SearchIndexError) -> FrozenIndex {
    let (base, replaced) = (base, replaced)
    let bytes = try builder.finish(generation: generation)
    guard let base else { return .whole(bytes) }
    return .delta(IndexDelta.bytes(base: base, replaced: replaced, index: bytes))
  }
}
