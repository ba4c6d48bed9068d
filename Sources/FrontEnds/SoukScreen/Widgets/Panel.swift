/// A box with a title in its upper side, and a place inside for something else.
package struct Panel: Widget {
  /// What stands in the upper side; nothing when empty.
  package var title: Line
  /// What stands at the right of the upper side.
  package var note: Line
  /// The style of the lines.
  package var border: Style

  /// A box.
  package init(_ title: Line = Line(), note: Line = Line(), border: Style = .plain) {
    self.title = title
    self.note = note
    self.border = border
  }

  /// The part inside the lines.
  package func inner(_ rect: Rect) -> Rect {
    rect.inset(1)
  }

  package func draw(in canvas: inout Canvas) {
    let bounds = canvas.bounds
    canvas.frame(bounds, style: border)
    let room = bounds.width - 4
    guard room >= 3, bounds.height > 1 else { return }
    var end = 1
    if title.width > 0 {
      let limit = 2 + room
      end = put(title, in: &canvas, x: 1, limit: limit)
    }
    let width = note.width
    if width > 0, end + width + 3 <= bounds.width - 1 {
      _ = put(note, in: &canvas, x: bounds.width - 3 - width, limit: bounds.width - 1)
    }
  }

  /// Draws a label with a blank on each side and returns the column behind it.
  private func put(_ label: Line, in canvas: inout Canvas, x: Int, limit: Int) -> Int {
    canvas.put(" ", x: x, y: 0, style: border)
    let shown = label.truncated(
      to: limit - x - 1, glyphs: canvas.glyphs, ambiguousWide: canvas.ambiguousWide)
    let end = canvas.put(shown, x: x + 1, y: 0, style: border)
    return canvas.put(" ", x: end, y: 0, style: border)
  }
}
