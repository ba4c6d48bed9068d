/// One request, whole and within the server's limits.
package struct HTTPServerRequest: Hashable, Sendable {
  /// `GET`, `POST` and so on, as it was sent.
  package let method: String
  /// The path without the query, as it was sent.
  package let path: String
  /// What stands behind the `?`, undecoded; empty where nothing does.
  package let query: String
  /// The body; empty where there was none.
  package let body: [UInt8]
  /// The media type of the body; nil where none was named.
  package let contentType: String?
  /// The media types that the client takes, as they were sent; nil where it takes any.
  package let accept: String?

  /// Makes a request; `target` is path and query together.
  package init(
    method: String, target: String, body: [UInt8] = [], contentType: String? = nil,
    accept: String? = nil
  ) {
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    self.method = method
    path = parts.first.map(String.init) ?? ""
    query = parts.count > 1 ? String(parts[1]) : ""
    self.body = body
    self.contentType = contentType
    self.accept = accept
  }
}
