/// What an answer with content says before its content comes.
struct AnswerHead {
  /// The HTTP status: 200 or 206.
  let status: Int
  /// The stated length of this answer in bytes; nil where none is stated.
  let length: Int?
  /// Where in the whole the content begins, as `Content-Range` states it; nil where it does not.
  let offset: Int?
  /// The length of the whole in bytes, likewise.
  let total: Int?
  /// What names the content's state (`ETag`); nil where nothing does.
  let tag: String?
}
