import SoukCatalogue
package import SoukModel

#if MarketplaceV1
  import SoukFullTextBackend
#endif
#if MarketplaceV2
  import SoukGraphBackend
#endif

extension Engine {
  package func rebuild(
    _ backends: [BackendKind], progress: (BackendKind, Int) -> Void, cancellation: Cancellation
  ) throws(ServiceError) -> [IndexRebuild] {
    guard !catalogue.isReadOnly else {
      throw ServiceError(
        .io, "This home cannot be written, so that no index can be built.",
        remedy: "Check who owns “\(RegistryText(home.catalogue).escaped)”.")
    }
    var built: [IndexRebuild] = []
    do throws(CatalogueError) {
      let packages = try catalogue.count()
      for backend in backends {
        guard let name = Self.indexName(of: backend), catalogue.keeps(name) else { continue }
        progress(backend, packages)
        let begin = clock.uptime()
        try catalogue.rebuild(name, cancellation: cancellation)
        built.append(
          IndexRebuild(
            backend: backend, packages: packages,
            milliseconds: Double(clock.uptime() &- begin) / 1_000_000))
      }
    } catch {
      throw ServiceError(error)
    }
    return built
  }

  /// The names of all indexes that this build keeps, and whose they are, in the order in which they
  /// are built.
  static var indexNames: [(name: String, backend: BackendKind?)] {
    [(NeedsIndexer().name, nil)]
      + BackendKind.allCases.compactMap { kind in indexName(of: kind).map { ($0, kind) } }
  }

  /// The name of a backend's index; nil where the backend is not part of this build.
  static func indexName(of backend: BackendKind) -> String? {
    switch backend {
    case .v1:
      #if MarketplaceV1
        return FullTextIndexer().name
      #else
        return nil
      #endif
    case .v2:
      #if MarketplaceV2
        return GraphIndexer().name
      #else
        return nil
      #endif
    }
  }
}
