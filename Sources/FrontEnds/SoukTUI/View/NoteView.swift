import SoukScreen

/// Draws the line in which a note is written.
struct NoteView {
  /// What it is about.
  var subject: NoteSubject
  /// The text and the caret.
  var editor: LineEditor
  /// How it looks.
  var theme: Theme

  /// Draws into the place of the status line and gives the caret's place.
  func draw(_ place: Rect, _ canvas: inout Canvas) -> Point {
    let label = Wording.noteLabel(subject) + " "
    let start = 1 + TextWidth.of(label)
    canvas.fill(place, style: theme[.input])
    canvas.put(label, x: 1, y: place.y, style: theme[.accent])
    let field = TextField(editor, placeholder: Wording.notePlaceholder, theme: theme)
    let room = max(4, place.width - start - 1)
    canvas.draw(field, in: Rect(x: start, y: place.y, width: room, height: 1))
    return Point(x: start + field.caretColumn(width: room), y: place.y)
  }
}
