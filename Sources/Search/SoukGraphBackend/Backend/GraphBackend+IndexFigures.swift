import GRDB
import SoukCatalogue
package import SoukSearch

extension GraphBackend {
  /// Builds the search index of every package and reads the stored one.
  ///
  /// - Parameter uptime: nanoseconds since some moment; reading the packages themselves does not count.
  package func indexFigures(uptime: () -> UInt64) throws(BackendError) -> IndexFigures {
    try reading { db in
      var builder = SearchIndexBuilder()
      var collecting: UInt64 = 0
      try CatalogueQueries.forEachDocument(db) { document in
        let begin = uptime()
        try builder.add(document.entry, number: document.number)
        collecting += uptime() - begin
      }
      let begin = uptime()
      let bytes = try builder.finish(generation: try CatalogueQueries.generation(db))
      let freezing = uptime() - begin
      let index = try SearchIndex(bytes: bytes)
      let beforeOpening = uptime()
      _ = try SearchIndexStore.load(db)
      let opening = uptime() - beforeOpening
      return IndexFigures(
        packages: index.documentCount, collecting: Double(collecting) / 1e6,
        freezing: Double(freezing) / 1e6, bytes: bytes.count,
        rowBytes: index.range(of: .rows).count,
        checksum: UInt32(
          truncatingIfNeeded: SearchIndex.load(bytes, SearchIndexFormat.checksumOffset, 4)),
        opening: Double(opening) / 1e6)
    }
  }
}
