/// How far two words are apart, to suggest what was meant.
package enum Spelling {
  /// The number of letters to insert, delete or change; O(left × right), words over 40 letters
  /// are not looked at and count as far.
  package static func distance(_ left: String, _ right: String) -> Int {
    let left = Array(left)
    let right = Array(right)
    guard left.count <= 40, right.count <= 40 else { return .max }
    var row = Array(0...right.count)
    for (i, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let changed = diagonal + (letter == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(changed, row[j + 1] + 1, row[j] + 1)
      }
    }
    return row[right.count]
  }
}
