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
    let fills = canvas.glyphs.fills
    for (x, level) in Self.levels(fraction, cells: canvas.size.width, fills).enumerated() {
      canvas.put(fills[level], x: x, y: 0, style: level == 0 ? track : style)
    }
  }

  /// The bar as text, for use within a line.
  package static func text(
    _ fraction: Double?, cells: Int, glyphs: GlyphSet = .unicode
  ) -> String {
    levels(fraction, cells: cells, glyphs.fills).map { glyphs.fills[$0] }.joined()
  }

  /// How full each cell is, from 0.
  private static func levels(_ fraction: Double?, cells: Int, _ fills: [String]) -> [Int] {
    let steps = fills.count - 1
    let share = fraction.map { $0.isFinite ? min(1, max(0, $0)) : 0 } ?? 0
    let filled = Int((share * Double(max(0, cells) * steps)).rounded(.down))
    return (0..<max(0, cells)).map { min(steps, max(0, filled - $0 * steps)) }
  }
}
