/// What views draw with: a grid and the part of it that may be drawn on.
///
/// Places count from the top left corner of that part; what lies outside is cut off. Text meets
/// the grid only through here, so that no control character is ever stored.
package struct Canvas {
  /// The picture drawn so far.
  package private(set) var grid: Grid
  /// The part that may be drawn on, in the grid's places.
  private(set) var area: Rect
  /// Where the view's own place (0, 0) lies in the grid.
  private(set) var origin: Point
  /// The signs the terminal can show.
  package let glyphs: GlyphSet
  /// Whether ambiguous scalars take two cells.
  package let ambiguousWide: Bool

  /// A canvas for a whole screen, empty but for a style.
  package init(
    _ size: Size, glyphs: GlyphSet = .unicode, ambiguousWide: Bool = false, style: Style = .plain
  ) {
    grid = Grid(size, style: style)
    area = Rect(size)
    origin = Point(x: 0, y: 0)
    self.size = size
    self.glyphs = glyphs
    self.ambiguousWide = ambiguousWide
  }

  /// A canvas that draws on over a picture.
  package init(over picture: Grid, capabilities: Capabilities) {
    grid = picture
    area = Rect(picture.size)
    origin = Point(x: 0, y: 0)
    size = picture.size
    glyphs = capabilities.glyphs
    ambiguousWide = capabilities.ambiguousWide
  }

  /// A canvas for a screen with a terminal's capabilities.
  package init(_ size: Size, capabilities: Capabilities, style: Style = .plain) {
    self.init(
      size, glyphs: capabilities.glyphs, ambiguousWide: capabilities.ambiguousWide, style: style)
  }

  /// The whole of the part that may be drawn on, in the view's own places.
  package var bounds: Rect { Rect(size) }

  /// The size of the view's own part, whether or not all of it can be seen.
  package private(set) var size: Size

  /// Draws on a part of this canvas; there (0, 0) is the part's corner.
  package mutating func inside(_ part: Rect, _ draw: (inout Canvas) -> Void) {
    let (area, origin, size) = (area, origin, size)
    let moved = Rect(
      x: origin.x + part.x, y: origin.y + part.y, width: part.width, height: part.height)
    self.area = area.intersection(moved)
    self.origin = Point(x: moved.x, y: moved.y)
    self.size = part.size
    draw(&self)
    (self.area, self.origin, self.size) = (area, origin, size)
  }

  /// Draws a widget on a part of this canvas.
  package mutating func draw(_ widget: some Widget, in part: Rect) {
    inside(part) { widget.draw(in: &$0) }
  }

  /// Draws text on one row and returns the column behind it; what goes past `limit`, or past the
  /// edge, is cut off.
  @discardableResult
  package mutating func put(
    _ text: String, x: Int, y: Int, style: Style = .plain, limit: Int? = nil
  ) -> Int {
    let row = origin.y + y
    let end = origin.x + min(size.width, limit ?? size.width)
    var column = origin.x + x
    guard row >= area.y, row < area.bottom, column < end else { return x }
    if TextWidth.isPlain(text, first: end - column + 1) {
      for byte in text.utf8 {
        guard column < end else { break }
        if column >= area.x, column < area.right {
          grid.write(
            Glyph(ascii: byte), x: column, y: row, style: style.over(background(column, row)))
        }
        column += 1
      }
      return column - origin.x
    }
    for cell in TextCells(text, ambiguousWide: ambiguousWide) {
      guard column < end else { break }
      let fits = column >= area.x && column + cell.width <= min(area.right, end)
      let shown = fits ? cell : TextCell(" ", width: 1)
      if column >= area.x, column < area.right {
        grid.write(shown, x: column, y: row, style: style.over(background(column, row)))
      }
      column += cell.width
    }
    return min(column, end) - origin.x
  }

  /// Draws a line of styled stretches and returns the column behind it.
  @discardableResult
  package mutating func put(
    _ line: Line, x: Int, y: Int, style: Style = .plain, limit: Int? = nil
  ) -> Int {
    var column = x
    for span in line.spans {
      column = put(span.text, x: column, y: y, style: span.style.over(style), limit: limit)
    }
    return column
  }

  /// What the style of a place gives to text that has no background of its own.
  private func background(_ x: Int, _ y: Int) -> Style {
    Style(on: grid[x, y].style.background)
  }

  /// Writes one glyph where it may be drawn, in the view's own places.
  mutating func set(_ glyph: Glyph, x: Int, y: Int, style: Style) {
    let place = Point(x: origin.x + x, y: origin.y + y)
    guard area.contains(place) else { return }
    grid.write(glyph, x: place.x, y: place.y, style: style.over(background(place.x, place.y)))
  }

  /// Changes how the cells of a part are drawn, not what they show.
  package mutating func restyle(_ part: Rect, _ change: (Style) -> Style) {
    let seen = area.intersection(
      Rect(x: origin.x + part.x, y: origin.y + part.y, width: part.width, height: part.height))
    for y in seen.y..<seen.bottom {
      for x in seen.x..<seen.right { grid.restyle(x: x, y: y, change) }
    }
  }

  /// Empties a part and gives it a style.
  package mutating func fill(_ part: Rect, style: Style) {
    let seen = area.intersection(
      Rect(x: origin.x + part.x, y: origin.y + part.y, width: part.width, height: part.height))
    for y in seen.y..<seen.bottom {
      for x in seen.x..<seen.right { grid.write(.blank, x: x, y: y, style: style) }
    }
  }

  /// The arms of the line that stands at a place, if one does.
  func art(x: Int, y: Int) -> LineArt? {
    LineArt(grid[origin.x + x, origin.y + y].glyph, unicode: glyphs.isUnicode)
  }
}
