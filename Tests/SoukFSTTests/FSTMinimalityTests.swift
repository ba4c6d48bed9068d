import SoukTesting
import Testing

@testable import SoukFST

/// The automaton has as many states as the minimal one for the same keys.
struct FSTMinimalityTests {
  /// States of the minimal acyclic automaton: the distinct non-empty sets of remaining suffixes.
  private func minimalStateCount(_ keys: [[UInt8]]) -> Int {
    var languages: Set<Set<[UInt8]>> = []
    var prefixes: Set<[UInt8]> = []
    for key in keys { for length in 0...key.count { prefixes.insert(Array(key.prefix(length))) } }
    for prefix in prefixes {
      let rests = keys.filter { $0.starts(with: prefix) }.map { Array($0[prefix.count...]) }
      languages.insert(Set(rests))
    }
    return max(languages.count, 1)
  }

  private func nodeCount(_ keys: [[UInt8]], values: [UInt64]? = nil) throws -> UInt64 {
    var builder = FSTBuilder(outputs: values == nil ? .ordinals : .values)
    for (index, key) in keys.enumerated() { try builder.add(key, output: values?[index] ?? 0) }
    return try FST(bytes: builder.finish()).nodeCount
  }

  @Test func theMonthsThatShareTheirTailsShareNodes() throws {
    // tap, taps, top, tops: t, {a,o} to one node, p (a key), s (a key): five states.
    let keys = ["tap", "taps", "top", "tops"].map { Array($0.utf8) }
    #expect(try nodeCount(keys) == 5)
  }

  @Test("Random keys give the minimal automaton", arguments: 0..<12)
  func randomKeysGiveTheMinimalAutomaton(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(1000 + seed))
    let keys = generator.keys(count: 120, alphabet: Array("abc".utf8))
    #expect(try nodeCount(keys) == UInt64(minimalStateCount(keys)))
  }

  @Test func outputsPushedToTheRootDoNotSplitEqualTails() throws {
    // Each pair of keys differs by the same amount, so the nodes after the first byte are equal.
    let keys = ["a1", "a2", "b1", "b2"].map { Array($0.utf8) }
    #expect(try nodeCount(keys, values: [10, 13, 100, 103]) == 3)
    #expect(try nodeCount(keys, values: [10, 13, 100, 104]) == 4)
  }

  @Test func everyPairOfLettersNeedsOnlyThreeStates() throws {
    let keys = (0...255).flatMap { first in (0...255).map { [UInt8(first), UInt8($0)] } }
    #expect(try nodeCount(keys) == 3)
  }
}
