package import SoukSearch

/// What the engine answers to a search.
package struct SearchAnswer: Hashable, Sendable, Codable {
  /// The window of results.
  package var page: SearchPage
  /// How long the answer took inside the engine, in milliseconds.
  package var milliseconds: Double
  /// Whether the answer came from the cache.
  package var cached: Bool
  /// The backend that was asked first and failed, where another one answered.
  package var fellBackFrom: BackendError?

  /// Makes an answer.
  package init(
    page: SearchPage, milliseconds: Double, cached: Bool = false,
    fellBackFrom: BackendError? = nil
  ) {
    self.page = page
    self.milliseconds = milliseconds
    self.cached = cached
    self.fellBackFrom = fellBackFrom
  }
}
