/// How many cells a text takes, and how to make it fit.
package enum TextWidth {
  /// Whether ambiguous signs take two cells where nothing else is said: set around whatever measures
  /// text for one terminal, so that no call in between can forget it.
  @TaskLocal package static var isAmbiguousWide = false

  /// The number of cells a text takes; O(length), one addition a byte for ASCII.
  package static func of(
    _ text: some StringProtocol, ambiguousWide: Bool = TextWidth.isAmbiguousWide
  ) -> Int {
    if isPlain(text) { return text.utf8.count }
    return TextCells(text, ambiguousWide: ambiguousWide).reduce(0) { $0 + $1.width }
  }

  /// A text cut to at most `cells`, ending in the ellipsis when something was left out.
  ///
  /// O(cells), however long the text.
  package static func truncated(
    _ text: String, to cells: Int, ellipsis: String = "…",
    ambiguousWide: Bool = TextWidth.isAmbiguousWide
  ) -> String {
    if text.utf8.count <= cells, isPlain(text) { return text }
    let whole = prefix(text, cells, ambiguousWide)
    if whole.utf8.count == text.utf8.count { return text }
    let room = cells - of(ellipsis, ambiguousWide: ambiguousWide)
    return room < 0 ? whole : prefix(whole, room, ambiguousWide) + ellipsis
  }

  /// A text cut or filled with blanks to exactly `cells`.
  package static func fitted(
    _ text: String, to cells: Int, align: Alignment = .left, ellipsis: String = "…",
    ambiguousWide: Bool = TextWidth.isAmbiguousWide
  ) -> String {
    let cut = truncated(text, to: cells, ellipsis: ellipsis, ambiguousWide: ambiguousWide)
    let blanks = max(0, cells - of(cut, ambiguousWide: ambiguousWide))
    switch align {
    case .left: return cut + String(repeating: " ", count: blanks)
    case .right: return String(repeating: " ", count: blanks) + cut
    case .centre:
      let left = blanks / 2
      return String(repeating: " ", count: left) + cut
        + String(repeating: " ", count: blanks - left)
    }
  }

  /// Whether every byte is printable ASCII, so that bytes are cells.
  static func isPlain(_ text: some StringProtocol) -> Bool {
    for byte in text.utf8 where byte < 0x20 || byte > 0x7E { return false }
    return true
  }

  /// Whether the first bytes are printable ASCII, and the last of them ends a character.
  static func isPlain(_ text: String, first count: Int) -> Bool {
    var left = count
    for byte in text.utf8 {
      if byte < 0x20 || byte > 0x7E { return false }
      left -= 1
      if left <= 0 { return true }
    }
    return true
  }

  /// As many whole characters as fit into `cells`.
  private static func prefix(_ text: String, _ cells: Int, _ ambiguousWide: Bool) -> String {
    var used = 0
    var end = text.startIndex
    while end < text.endIndex {
      let next = text.index(after: end)
      used += of(text[end..<next], ambiguousWide: ambiguousWide)
      if used > cells { break }
      end = next
    }
    return String(text[..<end])
  }
}
