/// The most popular matches of an expression, in row order, and how many there are in all.
struct FirstMatches {
  /// Their document numbers, ascending.
  var numbers: [Int64]
  /// How many packages match.
  var total: Int
  /// Those behind the window whose name begins with the query, where that is kept.
  var named: [Int64] = []

  /// Whether every match was read.
  var isAll: Bool { numbers.count == total }

  /// Whether a document matches; nil where it lies behind what was read.
  ///
  /// - Complexity: O(log of what was read).
  func contain(_ number: Int64) -> Bool? {
    guard isAll || number <= numbers.last ?? Int64.min else { return nil }
    var low = 0
    var high = numbers.count
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < numbers.count && numbers[low] == number
  }
}
