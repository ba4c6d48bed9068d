/// A line of differently styled stretches of text.
package struct Line: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The stretches from left to right.
  package var spans: [Span]

  /// A line from its stretches.
  package init(_ spans: [Span] = []) {
    self.spans = spans
  }

  /// A line in one style.
  package init(_ text: String, _ style: Style = .plain) {
    spans = [Span(text, style)]
  }

  /// A line in the style of what it is drawn on.
  package init(stringLiteral text: String) {
    spans = [Span(text)]
  }

  /// A line with some of its characters in another style, such as those that matched.
  ///
  /// `positions` counts the characters of `text` from zero; numbers outside are passed over.
  package init(_ text: String, _ style: Style, marking positions: Set<Int>, _ marked: Style) {
    guard !positions.isEmpty else {
      self.init(text, style)
      return
    }
    var spans: [Span] = []
    var run = ""
    var isMarked = false
    for (index, character) in text.enumerated() {
      let marks = positions.contains(index)
      if marks != isMarked, !run.isEmpty {
        spans.append(Span(run, isMarked ? marked : style))
        run = ""
      }
      isMarked = marks
      run.append(character)
    }
    if !run.isEmpty { spans.append(Span(run, isMarked ? marked : style)) }
    self.init(spans)
  }

  /// The text without its styles.
  package var text: String { spans.map(\.text).joined() }

  /// The number of cells it takes.
  package var width: Int { spans.reduce(0) { $0 + TextWidth.of($1.text) } }
}
