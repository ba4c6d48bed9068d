/// A file that was brought whole.
package struct FetchedFile: Hashable, Sendable {
  /// Its bytes, as they are stored there.
  package var bytes: [UInt8]
  /// Where it came from, after redirects.
  package var url: FetchURL
  /// What names its state (`ETag`); nil where the server names none.
  package var tag: String?
  /// How many of the bytes were here before.
  package var resumedAt = 0

  /// Makes one.
  package init(bytes: [UInt8], url: FetchURL, tag: String? = nil, resumedAt: Int = 0) {
    self.bytes = bytes
    self.url = url
    self.tag = tag
    self.resumedAt = resumedAt
  }
}
