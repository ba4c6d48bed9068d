/// A line of text being edited; what is too long scrolls so that the caret is always seen.
package struct TextField: Widget {
  /// The text and the caret.
  package var editor: LineEditor
  /// What stands there while nothing is typed.
  package var placeholder: String
  /// The style of the text.
  package var style: Style
  /// The style of the placeholder.
  package var hint: Style
  /// The style of the caret's cell; nil where the terminal's cursor stands there.
  package var caret: Style?

  /// A field in the colours of a theme; the caret is left to the terminal's cursor.
  package init(_ editor: LineEditor, placeholder: String = "", theme: Theme) {
    self.editor = editor
    self.placeholder = placeholder
    style = theme[.input]
    hint = theme[.placeholder]
  }

  /// The column of the caret in a field of the given width.
  package func caretColumn(width: Int) -> Int {
    TextWidth.of(head(width: width))
  }

  package func draw(in canvas: inout Canvas) {
    let width = canvas.size.width
    canvas.fill(canvas.bounds, style: style)
    if editor.isEmpty {
      canvas.put(
        TextWidth.truncated(placeholder, to: width, ellipsis: canvas.glyphs.ellipsis), x: 0, y: 0,
        style: hint)
    }
    let column = canvas.put(head(width: width), x: 0, y: 0, style: style)
    canvas.put(String(editor.tail), x: column, y: 0, style: style)
    if let caret {
      canvas.restyle(Rect(x: column, y: 0, width: 1, height: 1)) { caret.over($0) }
    }
  }

  /// As much of the text before the caret as leaves a cell for the caret itself.
  private func head(width: Int) -> String {
    var kept = editor.head
    var used = TextWidth.of(kept)
    while used > max(0, width - 1), let first = kept.first {
      used -= TextWidth.of(String(first))
      kept.removeFirst()
    }
    // A mark whose base has gone takes a cell of its own: the sum of the parts is not the whole.
    while TextWidth.of(kept) > max(0, width - 1) { kept.removeFirst() }
    return String(kept)
  }
}
