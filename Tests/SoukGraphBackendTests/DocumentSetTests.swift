import SoukTesting
import Testing

@testable import SoukGraphBackend

/// Sets of bits must hold what sets of numbers hold.
struct DocumentSetTests {
  private static func numbers(
    below count: Int, one rarity: Int, _ random: inout SeededGenerator
  ) -> Set<Int> {
    Set((0..<count).filter { _ in Int.random(in: 0..<rarity, using: &random) == 0 })
  }

  @Test(arguments: [0, 1, 63, 64, 65, 300, 16_384, 16_385, 40_000])
  func theFirstOfSomeSetsAreTheLeastNumbersThatAllHave(_ count: Int) {
    var random = SeededGenerator(seed: UInt64(count))
    for rarity in [1, 2, 3, 40, 5_000] {
      let all = (1...4).map { _ in Self.numbers(below: count, one: rarity, &random) }
      let sets = all.map { numbers in
        DocumentSet(of: count) { insert in numbers.forEach(insert) }
      }
      for taken in 1...4 {
        let common = all[..<taken].dropFirst().reduce(all[0]) { $0.intersection($1) }
        for limit in [0, 1, 7, count + 1] {
          let found = DocumentSet.first(limit, in: Array(sets[..<taken]))
          #expect(found == Array(common.sorted().prefix(limit)))
        }
        var intersection = sets[0]
        for other in sets[..<taken].dropFirst() { intersection.formIntersection(other) }
        #expect(intersection.first(count + 1) == common.sorted())
        #expect(intersection.count == common.count)
      }
    }
  }
}
