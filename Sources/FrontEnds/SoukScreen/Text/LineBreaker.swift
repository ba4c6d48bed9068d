/// Fills lines with words; the state of one wrapping.
struct LineBreaker {
  private let cells: Int
  private let limit: Int
  private let ambiguousWide: Bool
  private var lines: [String] = []
  private var line = ""
  private var used = 0

  /// A breaker for lines of `cells`, which must be positive.
  init(cells: Int, limit: Int, ambiguousWide: Bool) {
    self.cells = cells
    self.limit = limit
    self.ambiguousWide = ambiguousWide
  }

  /// Whether a line more than asked for is complete, so that the cut is known.
  var isFull: Bool { lines.count > limit }

  /// Adds the words of one paragraph and ends its last line.
  mutating func paragraph(_ text: Substring) {
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      add(word)
      if isFull { return }
    }
    endLine()
  }

  /// The lines; the last ends in an ellipsis when there were more.
  func finished() -> [String] {
    guard lines.count > limit else { return lines }
    var kept = Array(lines.prefix(limit))
    let last = kept.removeLast()
    let cut =
      TextWidth.of(last, ambiguousWide: ambiguousWide) < cells
      ? last + "…"
      : TextWidth.truncated(
        last + "…", to: cells, ellipsis: "…", ambiguousWide: ambiguousWide)
    return kept + [cut]
  }

  private mutating func add(_ word: Substring) {
    let width = TextWidth.of(word, ambiguousWide: ambiguousWide)
    let gap = used == 0 ? 0 : 1
    if used + gap + width <= cells {
      line += gap == 1 ? " " + word : String(word)
      used += gap + width
      return
    }
    if used > 0 { endLine() }
    if width <= cells {
      line = String(word)
      used = width
    } else {
      split(word)
    }
  }

  private mutating func split(_ word: Substring) {
    for character in word {
      let width = TextWidth.of(String(character), ambiguousWide: ambiguousWide)
      if used + width > cells, used > 0 {
        endLine()
        if isFull { return }
      }
      line.append(character)
      used += width
    }
  }

  private mutating func endLine() {
    lines.append(line)
    line = ""
    used = 0
  }
}
