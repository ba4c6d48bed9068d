extension Grid: Equatable {
  /// Whether a cell shows the same in two grids of the same size; the index counts row by row.
  func sameCell(as other: Grid, at index: Int) -> Bool {
    let mine = cells[index]
    let theirs = other.cells[index]
    guard mine.style == theirs.style else { return false }
    guard let number = mine.glyph.cluster, let otherNumber = theirs.glyph.cluster else {
      return mine.glyph == theirs.glyph
    }
    return mine.glyph.isWide == theirs.glyph.isWide
      && clusters[number].unicodeScalars.elementsEqual(other.clusters[otherNumber].unicodeScalars)
  }

  /// Two grids are equal when every cell shows the same.
  package static func == (left: Grid, right: Grid) -> Bool {
    left.size == right.size
      && left.cells.indices.allSatisfy { left.sameCell(as: right, at: $0) }
  }
}
