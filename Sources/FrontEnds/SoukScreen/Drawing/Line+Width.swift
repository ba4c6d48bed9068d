extension Line {
  /// The line cut to at most `cells`, with an ellipsis where something was left out.
  package func truncated(
    to cells: Int, glyphs: GlyphSet = .unicode, ambiguousWide: Bool = TextWidth.isAmbiguousWide
  ) -> Line {
    var left = cells
    var kept: [Span] = []
    for (index, span) in spans.enumerated() {
      let width = TextWidth.of(span.text, ambiguousWide: ambiguousWide)
      if width < left || width == left && index == spans.count - 1 {
        kept.append(span)
        left -= width
        continue
      }
      let rest = spans[(index + 1)...].contains { !$0.text.isEmpty }
      let text = rest && width <= left ? span.text + glyphs.ellipsis : span.text
      kept.append(
        Span(
          TextWidth.truncated(
            text, to: max(0, left), ellipsis: glyphs.ellipsis, ambiguousWide: ambiguousWide),
          span.style))
      break
    }
    return Line(kept)
  }
}
