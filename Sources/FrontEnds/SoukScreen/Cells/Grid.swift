/// A picture of the screen: rows of cells, from the top left corner.
///
/// Sixteen bytes a cell; clusters of several scalars stand in a table beside the cells. A wide
/// cell is always followed by its continuation: writing over one half blanks the other.
package struct Grid: Sendable {
  /// The number of columns and rows.
  package let size: Size
  /// Row after row; `width × height` of them.
  private(set) var cells: [Cell]
  /// The clusters, in the order in which they were first drawn.
  private(set) var clusters: [String] = []
  /// Where each cluster stands in the table.
  private var numbers: [String: Int] = [:]

  /// An empty grid.
  package init(_ size: Size, style: Style = .plain) {
    self.size = size
    cells = Array(
      repeating: Cell(glyph: .blank, style: style), count: size.width * size.height)
  }

  /// The number of columns.
  package var width: Int { size.width }

  /// The number of rows.
  package var height: Int { size.height }

  /// One cell; a blank one outside the grid.
  package subscript(x: Int, y: Int) -> Cell {
    isInside(x, y) ? cells[y * width + x] : .blank
  }

  /// What a cell shows as text: empty for the right half of a wide cell.
  package func text(x: Int, y: Int) -> String {
    let glyph = self[x, y].glyph
    if let number = glyph.cluster {
      return number < clusters.count ? clusters[number] : " "
    }
    return glyph.scalar.map { String($0) } ?? ""
  }

  /// One row as text, blanks at its end included.
  package func line(_ y: Int) -> String {
    (0..<width).map { text(x: $0, y: y) }.joined()
  }

  /// Draws one cell; outside the grid nothing happens, and a wide one that does not fit at the
  /// end of a row leaves a blank.
  mutating func write(_ cell: TextCell, x: Int, y: Int, style: Style) {
    guard isInside(x, y) else { return }
    guard cell.width == 1 || x + 1 < width else {
      write(.blank, x: x, y: y, style: style)
      return
    }
    let isWide = cell.width == 2
    let glyph: Glyph =
      if let cluster = cell.cluster {
        Glyph(cluster: number(of: cluster), isWide: isWide)
      } else {
        Glyph(cell.scalar, isWide: isWide, isRisky: cell.isRisky)
      }
    write(glyph, x: x, y: y, style: style)
    if isWide { write(.continuation, x: x + 1, y: y, style: style, joining: true) }
  }

  /// Draws a glyph of one cell; the place must be inside.
  mutating func write(_ glyph: Glyph, x: Int, y: Int, style: Style, joining: Bool = false) {
    let index = y * width + x
    let old = cells[index].glyph
    if !old.isSimple { separate(old, at: index, x: x, joining: joining) }
    cells[index] = Cell(glyph: glyph, style: style)
  }

  /// Changes how a cell is drawn, not what it shows.
  mutating func restyle(x: Int, y: Int, _ change: (Style) -> Style) {
    guard isInside(x, y) else { return }
    let index = y * width + x
    cells[index].style = change(cells[index].style)
  }

  /// Blanks the half of a wide cell that stays when the other is written over.
  private mutating func separate(_ old: Glyph, at index: Int, x: Int, joining: Bool) {
    if old.isContinuation {
      if !joining, x > 0, cells[index - 1].glyph.isWide { cells[index - 1].glyph = .blank }
    } else if old.isWide, x + 1 < width, cells[index + 1].glyph.isContinuation {
      cells[index + 1].glyph = .blank
    }
  }

  private func isInside(_ x: Int, _ y: Int) -> Bool {
    x >= 0 && y >= 0 && x < width && y < height
  }

  private mutating func number(of cluster: String) -> Int {
    if let known = numbers[cluster] { return known }
    clusters.append(cluster)
    numbers[cluster] = clusters.count - 1
    return clusters.count - 1
  }
}
