/// The edits between two texts by the definition: insertion, deletion, substitution, transposition of
/// neighbours (optimal string alignment).
package struct EditTable {
  private let table: [[Int]]

  /// Fills the whole table; O(left × right).
  package init(_ left: [UInt8], _ right: [UInt8]) {
    var table = [[Int]](
      repeating: [Int](repeating: 0, count: right.count + 1), count: left.count + 1)
    for row in 0...left.count {
      for column in 0...right.count {
        guard row > 0, column > 0 else {
          table[row][column] = row + column
          continue
        }
        let isSame = left[row - 1] == right[column - 1]
        var least = min(table[row - 1][column], table[row][column - 1]) + 1
        least = min(least, table[row - 1][column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          least = min(least, table[row - 2][column - 2] + 1)
        }
        table[row][column] = least
      }
    }
    self.table = table
  }

  /// The edits between both texts.
  package var whole: Int { table.last?.last ?? 0 }

  /// The least edits between any beginning of the left text and the whole right one.
  package var beginning: Int { table.compactMap(\.last).min() ?? 0 }
}
