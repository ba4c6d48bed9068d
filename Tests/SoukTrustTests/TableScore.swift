import Testing

/// How many rows of a table came out as expected; each miss is named.
struct TableScore {
  private var rows = 0
  private var misses: [String] = []

  /// Counts one row.
  mutating func count(_ name: String, expected: String, found: String, detail: String?) {
    rows += 1
    if expected != found {
      misses.append("\(name): \(found), expected \(expected)\(detail.map { "; " + $0 } ?? "")")
    }
  }

  /// Prints the score and holds it to all.
  func finish(_ title: String) {
    print("score \(title): \(rows - misses.count)/\(rows)")
    for miss in misses { print("  miss: \(miss)") }
    #expect(misses.isEmpty, "\(misses)")
  }
}
