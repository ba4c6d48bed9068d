extension Canvas {
  /// Draws a horizontal line from `x` on; where it meets another line the joint is drawn.
  ///
  /// The ends count as running on into a line that stands there already.
  package mutating func horizontal(x: Int, y: Int, width: Int, style: Style) {
    guard width > 0 else { return }
    for column in x..<x + width where column >= 0 && column < size.width {
      var arms = LineArt.horizontal
      if let there = art(x: column, y: y) {
        if column == x { arms.remove(.left) }
        if column == x + width - 1 { arms.remove(.right) }
        arms.formUnion(there)
      }
      set(arms.glyph(unicode: glyphs.isUnicode), x: column, y: y, style: style)
    }
  }

  /// Draws a vertical line from `y` down; where it meets another line the joint is drawn.
  package mutating func vertical(x: Int, y: Int, height: Int, style: Style) {
    guard height > 0 else { return }
    for row in y..<y + height where row >= 0 && row < size.height {
      var arms = LineArt.vertical
      if let there = art(x: x, y: row) {
        if row == y { arms.remove(.up) }
        if row == y + height - 1 { arms.remove(.down) }
        arms.formUnion(there)
      }
      set(arms.glyph(unicode: glyphs.isUnicode), x: x, y: row, style: style)
    }
  }

  /// Draws the four sides of a rectangle, joined to the lines they meet.
  package mutating func frame(_ rect: Rect, style: Style) {
    guard rect.width > 1, rect.height > 1 else { return }
    let right = rect.right - 1
    let bottom = rect.bottom - 1
    let corners: [(Int, Int, LineArt)] = [
      (rect.x, rect.y, [.right, .down]), (right, rect.y, [.left, .down]),
      (rect.x, bottom, [.right, .up]), (right, bottom, [.left, .up]),
    ]
    for (x, y, arms) in corners {
      let joined = arms.union(art(x: x, y: y) ?? [])
      set(joined.glyph(unicode: glyphs.isUnicode), x: x, y: y, style: style)
    }
    for y in [rect.y, bottom] {
      for x in rect.x + 1..<right { side(.horizontal, x: x, y: y, style: style) }
    }
    for x in [rect.x, right] {
      for y in rect.y + 1..<bottom { side(.vertical, x: x, y: y, style: style) }
    }
  }

  private mutating func side(_ arms: LineArt, x: Int, y: Int, style: Style) {
    let joined = arms.union(art(x: x, y: y) ?? [])
    set(joined.glyph(unicode: glyphs.isUnicode), x: x, y: y, style: style)
  }
}
