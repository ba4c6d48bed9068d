import SoukTesting
import Testing

#if MarketplaceV1
  @testable import SoukFullTextBackend

  /// The distance that v1 computes in a band of its table is that of the whole table.
  @Suite struct EditDistanceTests {
    /// The least distance of any beginning of `name` to `typed`, by the definition.
    private static func truth(_ name: [UInt8], _ typed: [UInt8]) -> Int {
      var table = [[Int]](
        repeating: [Int](repeating: 0, count: typed.count + 1), count: name.count + 1)
      for row in 0...name.count {
        for column in 0...typed.count {
          guard row > 0, column > 0 else {
            table[row][column] = row + column
            continue
          }
          let isSame = name[row - 1] == typed[column - 1]
          var least = min(table[row - 1][column], table[row][column - 1]) + 1
          least = min(least, table[row - 1][column - 1] + (isSame ? 0 : 1))
          if row > 1, column > 1, name[row - 1] == typed[column - 2],
            name[row - 2] == typed[column - 1]
          {
            least = min(least, table[row - 2][column - 2] + 1)
          }
          table[row][column] = least
        }
      }
      return table.map { $0[typed.count] }.min() ?? 0
    }

    @Test(arguments: 1...3)
    func theBandGivesWhatTheWholeTableGives(_ limit: Int) {
      var generator = SeededGenerator(seed: UInt64(limit))
      var within = 0
      for _ in 0..<400 {
        let typed = Self.bytes(1...9, &generator)
        var distance = EditDistance(to: typed, limit: limit)
        for _ in 0..<8 {
          let name = Self.bytes(0...14, &generator)
          let truth = Self.truth(name, typed)
          #expect(
            distance.ofBeginning(of: name) == (truth <= limit ? truth : nil), "\(name) \(typed)")
          within += truth <= limit ? 1 : 0
        }
      }
      #expect(within > 100)
    }

    private static func bytes(
      _ length: ClosedRange<Int>, _ generator: inout SeededGenerator
    ) -> [UInt8] {
      (0..<Int.random(in: length, using: &generator)).map { _ in
        UInt8.random(in: 97...99, using: &generator)
      }
    }
  }
#endif
