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
  /// What libcurl says of a failure.
  let reason: String
}
