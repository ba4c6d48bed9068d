import SoukCatalogue
import SoukSearch
import Testing

#if MarketplaceV1
  import SoukFullTextBackend
#endif
#if MarketplaceV2
  import SoukGraphBackend
#endif

/// A backend that must pass, with the index it needs.
struct EngineUnderTest: Sendable, CustomTestStringConvertible {
  /// How the engine is named in test output.
  let testDescription: String
  /// Makes the indexer; nil where the engine needs none.
  let indexer: @Sendable () -> (any CatalogueIndexer)?
  /// Makes the backend over a catalogue that keeps the indexer.
  let backend: @Sendable (Catalogue) -> any MarketplaceBackend
  /// The SQL that damages the engine's index; nil where it has none.
  var damage: String?

  /// The engines that this build contains, the naive scan first.
  static let all: [EngineUnderTest] = {
    var engines = [
      EngineUnderTest(
        testDescription: "naive scan", indexer: { nil },
        backend: { NaiveScanBackend(catalogue: $0) })
    ]
    #if MarketplaceV1
      engines.append(
        EngineUnderTest(
          testDescription: "v1", indexer: { FullTextIndexer() },
          backend: { FullTextBackend(catalogue: $0) },
          damage: "UPDATE fulltext_data SET block = zeroblob(length(block)) WHERE id > 10"))
    #endif
    #if MarketplaceV2
      engines.append(
        EngineUnderTest(
          testDescription: "v2", indexer: { GraphIndexer() },
          backend: { GraphBackend(catalogue: $0) },
          damage: "UPDATE graph_index_chunk SET bytes = zeroblob(length(bytes))"))
    #endif
    return engines
  }()
}
