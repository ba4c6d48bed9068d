/// How many typing errors lie between two names.
enum EditDistance {
  /// The fewest insertions, deletions, substitutions and transpositions of neighbours that make a
  /// beginning of `name` into `typed`; nil where they are more than `limit`.
  ///
  /// - Complexity: O(length of `typed` × (its length + `limit`)).
  static func ofBeginning(of name: [UInt8], to typed: [UInt8], limit: Int) -> Int? {
    guard name.count + limit >= typed.count else { return nil }
    var before = [Int](repeating: 0, count: typed.count + 1)
    var row = Array(0...typed.count)
    var best = row[typed.count]
    for (place, byte) in name.prefix(typed.count + limit).enumerated() {
      var next = [Int](repeating: place + 1, count: typed.count + 1)
      var least = place + 1
      for column in 1..<max(1, typed.count + 1) {
        var edits = min(row[column], next[column - 1]) + 1
        edits = min(edits, row[column - 1] + (typed[column - 1] == byte ? 0 : 1))
        if place > 0, column > 1, typed[column - 1] == name[place - 1], typed[column - 2] == byte {
          edits = min(edits, before[column - 2] + 1)
        }
        next[column] = edits
        least = min(least, edits)
      }
      (before, row) = (row, next)
      best = min(best, row[typed.count])
      if least > limit { break }
    }
    return best <= limit ? best : nil
  }
}
