/// The last values of a series as rising blocks, newest at the right.
package struct Sparkline: Widget {
  /// The values, oldest first; anything but a finite number counts as zero.
  package var values: [Double]
  /// The value that fills a cell; nil for the largest one shown.
  package var maximum: Double?
  /// The style of the blocks.
  package var style: Style

  /// A sparkline of one row.
  package init(_ values: [Double], maximum: Double? = nil, style: Style = .plain) {
    self.values = values
    self.maximum = maximum
    self.style = style
  }

  package func draw(in canvas: inout Canvas) {
    let shown = values.suffix(canvas.size.width)
    let text = Self.text(Array(shown), maximum: maximum, glyphs: canvas.glyphs)
    canvas.put(text, x: canvas.size.width - shown.count, y: 0, style: style)
  }

  /// The blocks as text, one cell a value, for use within a line.
  package static func text(
    _ values: [Double], maximum: Double? = nil, glyphs: GlyphSet = .unicode
  ) -> String {
    let finite = values.map { $0.isFinite && $0 > 0 ? $0 : 0 }
    let top = maximum ?? finite.max() ?? 0
    let levels = glyphs.levels
    return finite.map { value in
      guard top > 0, top.isFinite else { return levels[0] }
      let level = Int((min(1, value / top) * Double(levels.count - 1)).rounded())
      return levels[min(max(0, level), levels.count - 1)]
    }.joined()
  }
}
