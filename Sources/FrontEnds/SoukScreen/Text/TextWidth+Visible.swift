extension TextWidth {
  /// A text in which a visible sign stands for each control, as a cell of the screen would show it.
  package static func visible(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isControl = CellClass.of(scalar, ambiguousWide: false) == .control
      kept.append(isControl ? TextCells.visible(scalar) : scalar)
    }
    return String(kept)
  }
}
