extension Grid {
  /// The same picture on a screen of another size: cut off at the right and below, or blank there.
  package func fitted(to size: Size) -> Grid {
    guard size != self.size else { return self }
    var grid = Grid(size)
    for y in 0..<min(height, size.height) {
      for x in 0..<min(width, size.width) {
        let cell = self[x, y]
        guard !cell.glyph.isContinuation else { continue }
        let cells = TextCells(text(x: x, y: y))
        for text in cells where x + text.width <= size.width {
          grid.write(text, x: x, y: y, style: cell.style)
        }
      }
    }
    return grid
  }
}
