extension String {
  /// The first `count` characters; the text itself where it has no more.
  package func beginning(of count: Int) -> String {
    // Counting characters is slow, and a text has no more of them than bytes.
    utf8.count <= count ? self : String(prefix(count))
  }
}
