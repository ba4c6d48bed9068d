import SoukTesting
import Testing

#if MarketplaceV1
  @testable import SoukFullTextBackend

  /// The distance that v1 computes in a band of its table is that of the whole table.
  @Suite struct EditDistanceTests {
    @Test(arguments: 1...3)
    func theBandGivesWhatTheWholeTableGives(_ limit: Int) {
      var generator = SeededGenerator(seed: UInt64(limit))
      var within = 0
      for _ in 0..<400 {
        let typed = Self.bytes(1...9, &generator)
        var distance = EditDistance(to: typed, limit: limit)
        for _ in 0..<8 {
          let name = Self.bytes(0...14, &generator)
          let truth = EditTable(name, typed).beginning
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
