import SoukTesting
import Testing

@testable import SoukFST

/// What a walk within a few edits finds must be what comparing every key finds.
struct FSTFuzzyTests {
  private static func transducer(_ keys: [[UInt8]]) throws -> FST {
    var builder = FSTBuilder(outputs: .ordinals)
    for key in keys { try builder.add(key) }
    return try FST(bytes: builder.finish())
  }

  private static func keys(_ generator: inout SeededGenerator) -> [[UInt8]] {
    let letters = Array("abcd".utf8)
    let keys = (0..<300).map { _ in
      (0..<Int.random(in: 1...9, using: &generator)).map { _ in
        letters.randomElement(using: &generator) ?? 0
      }
    }
    return Set(keys).sorted { $0.lexicographicallyPrecedes($1) }
  }

  @Test("Whole keys within the distance are found with their edits", arguments: 0..<12, 0...3)
  func wholeKeys(seed: UInt64, distance: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let keys = Self.keys(&generator)
    let fst = try Self.transducer(keys)
    for pattern in keys.shuffled(using: &generator).prefix(20) {
      var found: [Int: Int] = [:]
      var visits = 1_000_000
      fst.forEachFuzzyRange(
        of: pattern, after: [], distance: distance, isPrefix: false, visits: &visits
      ) { range in
        found[Int(range.ordinals.lowerBound)] = range.edits
        return true
      }
      for (ordinal, key) in keys.enumerated() {
        let edits = EditTable(key, pattern).whole
        #expect(found[ordinal] == (edits <= distance ? edits : nil))
      }
      var searched = 0
      fst.search(LevenshteinAutomaton(pattern, distance: distance)) { _, _ in
        searched += 1
        return true
      }
      #expect(searched == found.count)
    }
  }

  @Test("Beginnings within the distance are found with the fewest edits", arguments: 0..<12, 0...2)
  func beginnings(seed: UInt64, distance: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let keys = Self.keys(&generator)
    let fst = try Self.transducer(keys)
    for pattern in keys.shuffled(using: &generator).prefix(20) {
      guard let lead = pattern.first else { continue }
      var found: [Int: Int] = [:]
      var visits = 1_000_000
      fst.forEachFuzzyRange(
        of: Array(pattern.dropFirst()), after: [lead], distance: distance, isPrefix: true,
        visits: &visits
      ) { range in
        for ordinal in range.ordinals {
          found[Int(ordinal)] = min(found[Int(ordinal)] ?? .max, range.edits)
        }
        return true
      }
      for (ordinal, key) in keys.enumerated() {
        let rest = key.dropFirst()
        let edits = EditTable(Array(rest), Array(pattern.dropFirst())).beginning
        let expected = key.first == lead && edits <= distance ? edits : nil
        #expect(found[ordinal] == expected)
      }
    }
  }

  @Test func aWalkEndsWhenItsVisitsAreUsedUp() throws {
    var generator = SeededGenerator(seed: 3)
    let fst = try Self.transducer(Self.keys(&generator))
    var visits = 10
    var ranges = 0
    fst.forEachFuzzyRange(
      of: Array("abcdabcd".utf8), after: [], distance: 3, isPrefix: true, visits: &visits
    ) { _ in
      ranges += 1
      return true
    }
    #expect(visits == 0)
    #expect(ranges <= 10)
  }

  @Test("Forged bytes with a right checksum end a walk without a trap", arguments: 1...20)
  func forgedBytes(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let bytes = try Self.transducer(Self.keys(&generator)).bytes
    for _ in 0..<50 {
      var damaged = bytes
      for _ in 0..<4 {
        damaged[Int.random(in: 64..<bytes.count - 8, using: &generator)] =
          UInt8.random(in: 0...255, using: &generator)
      }
      let checksum = unsafe FST.checksum(of: damaged.span.bytes)
      for index in 0..<4 {
        damaged[60 + index] = UInt8(truncatingIfNeeded: checksum >> UInt32(8 * index))
      }
      guard let fst = try? FST(bytes: damaged) else { continue }
      var visits = 5_000
      fst.forEachFuzzyRange(
        of: Array("abca".utf8), after: [], distance: 2, isPrefix: true, visits: &visits
      ) { _ in true }
      #expect(visits >= 0)
    }
  }
}
