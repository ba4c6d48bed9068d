/// Where in a long list the rows in view stand; drawn in the first column of its place.
package struct Scrollbar: Widget {
  /// How many rows there are.
  package var total: Int
  /// The first row in view.
  package var first: Int
  /// How many rows are in view.
  package var visible: Int
  /// The style of the part in view.
  package var thumb: Style
  /// The style of the rest.
  package var track: Style

  /// A scrollbar; with everything in view nothing is drawn.
  package init(total: Int, first: Int, visible: Int, theme: Theme) {
    self.total = total
    self.first = first
    self.visible = visible
    thumb = theme[.thumb]
    track = theme[.track]
  }

  package func draw(in canvas: inout Canvas) {
    let height = canvas.size.height
    guard visible > 0, total > visible, height > 0 else { return }
    let length = max(1, min(height, scaled(height, visible, total)))
    let last = total - visible
    let start = scaled(height - length, min(max(0, first), last), last)
    for row in 0..<height {
      let isThumb = row >= start && row < start + length
      canvas.put(
        isThumb ? canvas.glyphs.thumb : canvas.glyphs.track, x: 0, y: row,
        style: isThumb ? thumb : track)
    }
  }

  /// `length × part ÷ whole` rounded, without overflow for lists of any length.
  private func scaled(_ length: Int, _ part: Int, _ whole: Int) -> Int {
    Int((Double(length) * Double(part) / Double(max(1, whole))).rounded())
  }
}
