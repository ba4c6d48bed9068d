import Glibc

/// Ranks of which the first are drawn most: rank k with a weight of 1 / k^exponent.
struct ZipfDistribution {
  /// The sums of the weights up to each rank.
  private let sums: [Double]

  /// Prepares the ranks 0 up to `count`; one rank at the least.
  init(count: Int, exponent: Double) {
    var sum = 0.0
    sums = (1...max(1, count)).map { rank in
      sum += pow(Double(rank), -exponent)
      return sum
    }
  }

  /// How many ranks there are.
  var count: Int { sums.count }

  /// Draws a rank from 0 in O(log n).
  func draw(_ random: inout SeededRandom) -> Int {
    draw(&random, below: count)
  }

  /// Draws a rank from 0 among the first `limit`, which is at least one and at most ``count``.
  func draw(_ random: inout SeededRandom, below limit: Int) -> Int {
    let last = min(max(1, limit), count) - 1
    let wanted = random.fraction() * sums[last]
    var low = 0
    var high = last
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] > wanted { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
