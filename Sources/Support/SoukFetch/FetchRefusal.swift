/// What a server says beside the status with which it refuses.
package struct FetchRefusal: Hashable, Sendable {
  /// When to ask again, as `Retry-After` says it; nil where nothing is said of it.
  package var retryAfter: String?
  /// The beginning of the page that came; never to be shown unescaped.
  package var page: String

  /// Makes one; of nothing, unless told otherwise.
  package init(retryAfter: String? = nil, page: String = "") {
    self.retryAfter = retryAfter
    self.page = page
  }
}
