import SoukModel
import Testing

@testable import SoukSearch

/// Measures of how far two orders agree.
@Suite struct RankComparisonTests {
  private static func id(_ name: String) -> PackageID {
    PackageID(.builtin, RegistryText(name))
  }

  private static func pair(_ first: String, _ second: String) -> RankComparison {
    RankComparison(
      first.map { id(String($0)) }, second.map { id(String($0)) })
  }

  @Test func movesAndWhatOnlyOneHasAreTold() {
    let ranks = Self.pair("abcd", "caxd")
    #expect(ranks.overlap(at: 10) == 3)
    #expect(ranks.overlap(at: 1) == 0)
    #expect(ranks.onlyInFirst == [Self.id("b")])
    #expect(ranks.onlyInSecond == [Self.id("x")])
    #expect(ranks.moves == [Self.id("c"): 2, Self.id("a"): -1, Self.id("d"): 0])
    #expect(ranks.jaccard(at: 10) == 0.6)
    #expect(ranks.jaccard(at: 2) == 1.0 / 3)
  }

  @Test(
    "The extrapolated overlap is the one counted by hand",
    arguments: [
      // p = 0.9: the agreement at the last depth times p to its power, and (1 − p)/p times the sum
      // of agreement times p to the power of the depth.
      ("abc", "bac", 0.729 + 0.1 / 0.9 * (0.81 + 0.729)),
      ("ab", "xa", 0.5 * 0.81 + 0.1 / 0.9 * (0.5 * 0.81)),
      ("abc", "abc", 1), ("", "", 1), ("abc", "xyz", 0), ("a", "", 0),
    ])
  func rankBiasedOverlap(_ first: String, _ second: String, _ expected: Double) {
    #expect(abs(Self.pair(first, second).rankBiasedOverlap - expected) < 1e-9)
  }

  @Test func everyMeasureIsTheSameTheOtherWayRoundAndBetweenNothingAndAll() {
    var random = SeededRandom(seed: 71)
    for _ in 0..<500 {
      let letters = "abcdefghijklmnop"
      let first = String(
        letters.shuffled(using: &random).prefix(Int.random(in: 0...12, using: &random)))
      let second = String(
        letters.shuffled(using: &random).prefix(Int.random(in: 0...12, using: &random)))
      let (ranks, other) = (Self.pair(first, second), Self.pair(second, first))
      #expect(abs(ranks.rankBiasedOverlap - other.rankBiasedOverlap) < 1e-12)
      #expect((0...1).contains(ranks.rankBiasedOverlap))
      #expect(ranks.jaccard(at: 10) == other.jaccard(at: 10))
      #expect(ranks.overlap(at: 10) == other.overlap(at: 10))
      #expect(ranks.onlyInFirst == other.onlyInSecond)
      #expect((ranks.jaccard(at: 12) == 1) == (Set(first) == Set(second)))
    }
  }
}
