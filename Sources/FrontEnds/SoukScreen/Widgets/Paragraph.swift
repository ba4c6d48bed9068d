/// A text over several lines, broken between words and cut at the end of its place.
package struct Paragraph: Widget {
  /// The text.
  package var text: String
  /// The style of all of it.
  package var style: Style

  /// A text in one style.
  package init(_ text: String, style: Style = .plain) {
    self.text = text
    self.style = style
  }

  package func draw(in canvas: inout Canvas) {
    let lines = TextWidth.wrapped(
      text, to: canvas.size.width, limit: canvas.size.height, ambiguousWide: canvas.ambiguousWide)
    for (y, line) in lines.enumerated() { canvas.put(line, x: 0, y: y, style: style) }
  }
}
