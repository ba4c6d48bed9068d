package import SoukModel
import SoukRouter
package import SoukSearch

#if MarketplaceV2
  import SoukGraphBackend
#endif

extension Engine {
  /// A window of results with its rows from one backend, past cache, gate and fallback.
  ///
  /// For measuring alone: the search and its rows run on the calling thread, so that the thread's
  /// processor time is what they cost.
  package func answerPastCache(
    _ request: SearchRequest, on kind: BackendKind
  ) throws(ServiceError) -> (page: SearchPage, rows: [PackageSummary?]) {
    do throws(BackendError) {
      guard let backend = router.backends[kind] else {
        throw BackendError(.indexMissing, backend: kind, detail: "not part of this build")
      }
      let page = try backend.search(request, cancellation: Cancellation())
      return (page, try backend.summaries(page.hits.map(\.id)))
    } catch {
      throw ServiceError(error)
    }
  }

  /// The counts of facets from one backend, past those that the router keeps: for measuring alone.
  package func facetsPastCache(
    _ request: SearchRequest, on kind: BackendKind
  ) throws(ServiceError) -> FacetCounts {
    do throws(BackendError) {
      guard let backend = router.backends[kind] else {
        throw BackendError(.indexMissing, backend: kind, detail: "not part of this build")
      }
      return try backend.facets(request, cancellation: Cancellation())
    } catch {
      throw ServiceError(error)
    }
  }

  #if MarketplaceV2
    /// What v2's search index takes by itself, as names and numbers; reads every package.
    package func indexFigures() throws(ServiceError) -> [(name: String, value: Double)] {
      do throws(BackendError) {
        let figures = try graph.indexFigures(uptime: clock.uptime)
        return [
          ("packages", Double(figures.packages)), ("collecting-ms", figures.collecting),
          ("freezing-ms", figures.freezing), ("megabytes", Double(figures.bytes) / 1e6),
          ("megabytes-beside-rows", Double(figures.bytes - figures.rowBytes) / 1e6),
          ("checksum", Double(figures.checksum)), ("opening-ms", figures.opening),
        ]
      } catch {
        throw ServiceError(error)
      }
    }
  #endif
}
