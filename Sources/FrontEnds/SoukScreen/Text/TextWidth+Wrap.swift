extension TextWidth {
  /// A text in lines of at most `cells`, broken between words.
  ///
  /// A newline ends a line. A word longer than a line is broken by cells. At most `limit` lines
  /// come back; the last then ends in an ellipsis, and text far behind it is not looked at, so
  /// that a very long text costs no more than what is shown.
  package static func wrapped(
    _ text: String, to cells: Int, limit: Int = .max,
    ambiguousWide: Bool = TextWidth.isAmbiguousWide
  ) -> [String] {
    guard cells > 0, limit > 0 else { return [] }
    let enough = limit < 10_000 ? (limit + 1) * (cells + 1) * 4 : Int.max
    let text = text.utf8.count > enough ? text.prefix(enough) : text[...]
    var breaker = LineBreaker(cells: cells, limit: limit, ambiguousWide: ambiguousWide)
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      breaker.paragraph(paragraph)
      if breaker.isFull { break }
    }
    return breaker.finished()
  }
}
