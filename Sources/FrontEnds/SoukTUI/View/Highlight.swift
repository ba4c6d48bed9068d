import SoukScreen
import SoukSearch

/// Makes lines in which what matched the query stands out.
enum Highlight {
  /// A line of escaped text with its matches marked.
  static func line(
    _ text: String, _ query: SearchQuery, _ field: SearchField, _ style: Style, _ marked: Style
  ) -> Line {
    var spans: [Span] = []
    var at = text.startIndex
    for range in MatchHighlighter.ranges(in: text, of: query, field: field)
    where range.lowerBound >= at {
      if range.lowerBound > at { spans.append(Span(String(text[at..<range.lowerBound]), style)) }
      spans.append(Span(String(text[range]), marked))
      at = range.upperBound
    }
    if at < text.endIndex { spans.append(Span(String(text[at...]), style)) }
    return Line(spans)
  }
}
