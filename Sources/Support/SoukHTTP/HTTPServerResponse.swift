/// What is answered to a request.
package struct HTTPServerResponse: Hashable, Sendable {
  /// The status code, for example 200.
  package let status: Int
  /// The media type of the body.
  package let contentType: String
  /// The body.
  package let body: String
  /// The methods that the path takes, for an answer 405; empty for others.
  package let allowed: [String]

  /// Makes an answer.
  package init(
    status: Int = 200, contentType: String = "text/plain; charset=utf-8", body: String,
    allowed: [String] = []
  ) {
    self.status = status
    self.contentType = contentType
    self.body = body
    self.allowed = allowed
  }
}
