/// How many typing errors lie between what was typed and the beginnings of names.
///
/// The rows of the comparison are made once and used for every name.
struct EditDistance {
  private let typed: [UInt8]
  private let limit: Int
  private var before: [Int]
  private var row: [Int]
  private var next: [Int]

  /// Prepares the comparison of many names with `typed`; more than `limit` errors are too many.
  init(to typed: [UInt8], limit: Int) {
    self.typed = typed
    self.limit = limit
    before = [Int](repeating: 0, count: typed.count + 1)
    row = before
    next = before
  }

  /// The fewest insertions, deletions, substitutions and transpositions of neighbours that make a
  /// beginning of `name` into what was typed; nil where they are too many.
  ///
  /// - Complexity: O(length of what was typed × limit).
  mutating func ofBeginning(of name: [UInt8]) -> Int? {
    guard name.count + limit >= typed.count else { return nil }
    for column in 0...typed.count { row[column] = column }
    var best = row[typed.count]
    for place in 0..<min(name.count, typed.count + limit) {
      let byte = name[place]
      // Columns further off than the limit hold more errors than it.
      let first = max(1, place + 1 - limit)
      let last = min(typed.count, place + 1 + limit)
      next[first - 1] = first == 1 ? place + 1 : limit + 1
      var least = next[first - 1]
      if first <= last {
        for column in first...last {
          let above = column > place + limit ? limit + 1 : row[column]
          var edits = min(above, next[column - 1]) + 1
          edits = min(edits, row[column - 1] + (typed[column - 1] == byte ? 0 : 1))
          if place > 0, column > 1, typed[column - 1] == name[place - 1],
            typed[column - 2] == byte
          {
            edits = min(edits, before[column - 2] + 1)
          }
          next[column] = edits
          least = min(least, edits)
        }
      }
      (before, row, next) = (row, next, before)
      if last == typed.count { best = min(best, row[typed.count]) }
      if least > limit { break }
    }
    return best <= limit ? best : nil
  }
}
