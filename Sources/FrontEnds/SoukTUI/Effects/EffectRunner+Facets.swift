import SoukEngine
import SoukModel
import SoukSearch

extension EffectRunner {
  /// Counts the matches by facet; what cannot be counted is left out of the picture.
  func readFacets(_ tag: SearchTag, _ cancellation: Cancellation) {
    let request = SearchRequest(tag.text, registry: tag.registry)
    let counts = try? service.facets(request, on: nil, cancellation: cancellation)
    if !cancellation.isCancelled { inbox.post(.facets(tag, counts)) }
  }
}
