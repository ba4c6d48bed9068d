import SoukScreen

extension GlyphSet {
  /// The lines that lead from the root of a tree to a row: for each step above it whether that has a
  /// further sibling below, the last being its own.
  func trunk(_ goesOn: [Bool]) -> String {
    goesOn.enumerated().map { index, more in
      let isLast = index == goesOn.count - 1
      if isLast { return more ? (isUnicode ? "├─" : "|-") : (isUnicode ? "└─" : "`-") }
      return more ? (isUnicode ? "│ " : "| ") : "  "
    }.joined()
  }
}
