/// How much of something is done: a bar that fills from the left, in eighths of a cell.
package struct ProgressBar: Widget {
  /// The part done, 0 to 1; nil when nobody knows, drawn empty.
  package var fraction: Double?
  /// The style of the filled part.
  package var style: Style
  /// The style of the rest.
  package var track: Style

  /// A bar of one row.
  package init(_ fraction: Double?, theme: Theme) {
    self.fraction = fraction
    style = theme[.progress]
    track = theme[.track]
  }

  package func draw(in canvas: inout Canvas) {
    let width = canvas.size.width
    let fills = canvas.glyphs.fills
    let steps = fills.count - 1
    let share = fraction.map { $0.isFinite ? min(1, max(0, $0)) : 0 } ?? 0
    let filled = Int((share * Double(width * steps)).rounded(.down))
    for x in 0..<width {
      let level = min(steps, max(0, filled - x * steps))
      canvas.put(fills[level], x: x, y: 0, style: level == 0 ? track : style)
    }
  }
}
