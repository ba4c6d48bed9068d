extension MemoryTerminal {
  /// The rows on the screen, blanks at their ends left out.
  package var lines: [String] {
    grid?.lines ?? []
  }

  /// The style of a cell; plain before the first picture.
  package func style(x: Int, y: Int) -> Style {
    grid?[x, y].style ?? .plain
  }

  /// Where a text first stands on the screen, row by row.
  package func find(_ text: String) -> Point? {
    grid?.find(text)
  }
}

extension Grid {
  /// The rows as text, blanks at their ends left out.
  package var lines: [String] {
    (0..<height).map { y in
      var line = Substring(line(y))
      while line.last == " " { line.removeLast() }
      return String(line)
    }
  }

  /// Where a text first stands, row by row, in cells.
  package func find(_ text: String) -> Point? {
    guard !text.isEmpty else { return nil }
    for y in 0..<height {
      for x in 0..<width where row(from: x, y).hasPrefix(text) { return Point(x: x, y: y) }
    }
    return nil
  }

  private func row(from x: Int, _ y: Int) -> String {
    (x..<width).map { text(x: $0, y: y) }.joined()
  }
}
