/// What came of one exchange, besides its bytes.
struct CurlAnswer {
  /// libcurl's result; 0 is success.
  let result: Int32
  /// The HTTP status; 0 where there is none.
  let status: Int
  /// Where a redirect leads; empty where there is none.
  let redirect: String
  /// What names the content's state; empty where nothing does.
  let tag: String
  /// The content's media type; empty where none is stated.
  let contentType: String
  /// Whether the answer says itself where its content ends.
  let isFramed: Bool
  /// What the server says beside a refusal.
  let refusal: FetchRefusal
  /// What libcurl says of a failure.
  let reason: String
}
