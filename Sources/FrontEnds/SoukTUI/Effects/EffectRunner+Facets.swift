import SoukEngine
import SoukModel
import SoukSearch

extension EffectRunner {
  /// Counts the matches by facet; what cannot be counted is left out of the picture.
  func readFacets(_ tag: SearchTag, _ cancellation: Cancellation) {
    guard
      let counts = try? service.facets(
        SearchRequest(tag.text, registry: tag.registry), on: nil, cancellation: cancellation),
      !cancellation.isCancelled
    else { return }
    inbox.post(.facets(tag, counts))
  }
}
