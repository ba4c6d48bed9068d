import SoukEngine

extension Bench {
  /// Builds v2's search index of the home's packages once, beside nothing else of an ingest.
  func measureIndex(_ engine: Engine) throws(BenchFailure) {
    #if MarketplaceV2
      let figures = try BenchFailure.asking { () throws(ServiceError) in
        try engine.indexFigures()
      }
      for figure in figures { report.figureRow("index", figure.name, figure.value) }
    #else
      throw BenchFailure("This build has no v2.")
    #endif
  }
}
