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
  /// Its media type; nil where the server states none.
  package var contentType: String?
  /// Whether the answer said itself where it ends; without that, one that was cut looks whole.
  package var isFramed = true

  /// Makes one.
  package init(
    bytes: [UInt8], url: FetchURL, tag: String? = nil, resumedAt: Int = 0,
    contentType: String? = nil, isFramed: Bool = true
  ) {
    self.bytes = bytes
    self.url = url
    self.tag = tag
    self.resumedAt = resumedAt
    self.contentType = contentType
    self.isFramed = isFramed
  }
}
