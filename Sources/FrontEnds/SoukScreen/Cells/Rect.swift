/// A rectangle of cells: its top left corner and its size, which is never negative.
package struct Rect: Hashable, Sendable {
  /// The leftmost column.
  package let x: Int
  /// The topmost row.
  package let y: Int
  /// The number of columns.
  package let width: Int
  /// The number of rows.
  package let height: Int

  /// A rectangle; a negative width or height counts as zero.
  package init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// The whole of something of the given size.
  package init(_ size: Size) {
    self.init(x: 0, y: 0, width: size.width, height: size.height)
  }

  /// The column just right of the rectangle.
  package var right: Int { x + width }

  /// The row just below the rectangle.
  package var bottom: Int { y + height }

  /// The width and the height.
  package var size: Size { Size(width: width, height: height) }

  /// Whether there is no cell inside.
  package var isEmpty: Bool { width == 0 || height == 0 }

  /// Whether a place lies inside.
  package func contains(_ point: Point) -> Bool {
    point.x >= x && point.x < right && point.y >= y && point.y < bottom
  }

  /// What two rectangles share; empty when they do not touch.
  package func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(
      x: left, y: top, width: min(right, other.right) - left,
      height: min(bottom, other.bottom) - top)
  }

  /// The rectangle made smaller on every side.
  package func inset(_ cells: Int) -> Rect {
    inset(horizontal: cells, vertical: cells)
  }

  /// The rectangle made smaller left and right, above and below.
  package func inset(horizontal: Int, vertical: Int) -> Rect {
    Rect(
      x: x + horizontal, y: y + vertical, width: width - 2 * horizontal,
      height: height - 2 * vertical)
  }

  /// A rectangle of the given size in the middle of this one, cut to fit.
  package func centred(_ size: Size) -> Rect {
    let width = min(self.width, size.width)
    let height = min(self.height, size.height)
    return Rect(
      x: x + (self.width - width) / 2, y: y + (self.height - height) / 2, width: width,
      height: height)
  }

  /// One row of the rectangle, counted from its top; empty outside.
  package func row(_ index: Int) -> Rect {
    Rect(x: x, y: y + index, width: width, height: index >= 0 && index < height ? 1 : 0)
  }
}
