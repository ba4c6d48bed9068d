package import SoukModel

/// A window of the results of one search.
package struct SearchPage: Hashable, Sendable, Codable {
  /// The hits of the window, in order.
  package var hits: [SearchHit]
  /// How many packages match in all, approximate ones not counted.
  package var total: Int
  /// The generation of the catalogue that the answer comes from.
  package var generation: Int64
  /// The engine that answered.
  package var backend: BackendKind

  /// Makes a page.
  package init(hits: [SearchHit], total: Int, generation: Int64, backend: BackendKind) {
    self.hits = hits
    self.total = total
    self.generation = generation
    self.backend = backend
  }
}
