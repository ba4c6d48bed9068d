import SoukTesting
import Testing

@testable import SoukFST

/// A transducer must answer as a sorted array with a dictionary does.
struct FSTDictionaryTests {
  private static let alphabets: [[UInt8]] = [
    Array("ab".utf8), Array("etaoin-_9~é".utf8), Array(0...255),
  ]

  private func check(
    _ keys: [[UInt8]], values: [UInt64]?, probes: [[UInt8]]
  ) throws {
    var builder = FSTBuilder(outputs: values == nil ? .ordinals : .values)
    for (index, key) in keys.enumerated() {
      try builder.add(key, output: values?[index] ?? 0)
    }
    let fst = try FST(bytes: builder.finish())
    #expect(fst.keyCount == UInt64(keys.count))
    #expect(fst.longestKey == keys.map(\.count).max() ?? 0)
    for (index, key) in keys.enumerated() {
      #expect(fst.ordinal(of: key) == UInt64(index))
      #expect(fst.get(key) == values?[index] ?? UInt64(index))
      #expect(fst.key(atOrdinal: UInt64(index)) == key)
    }
    #expect(fst.key(atOrdinal: UInt64(keys.count)) == nil)
    for probe in probes {
      #expect((fst.get(probe) != nil) == keys.contains(probe))
      let below = keys.indices.filter { keys[$0].starts(with: probe) }
      let range = fst.ordinalRange(ofPrefix: probe)
      #expect(range.count == below.count)
      #expect(fst.keyCount(withPrefix: probe) == UInt64(below.count))
      if let first = below.first { #expect(range.lowerBound == UInt64(first)) }
      var seen: [[UInt8]] = []
      fst.enumerate(prefix: probe) { key, match in
        seen.append(key)
        #expect(keys[Int(match.ordinal)] == key)
        #expect(match.output == values?[Int(match.ordinal)] ?? match.ordinal)
        return true
      }
      #expect(seen == below.map { keys[$0] })
      var searched: [[UInt8]] = []
      fst.search(PrefixAutomaton(probe)) { key, _ in
        searched.append(key)
        return true
      }
      #expect(searched == seen)
    }
  }

  @Test("Random keys answer as a sorted array does", arguments: 0..<24)
  func randomKeysAnswerAsASortedArray(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let alphabet = Self.alphabets[seed % 3]
    let keys = generator.keys(count: [3, 40, 400][seed / 3 % 3], alphabet: alphabet)
    var probes = generator.keys(count: 20, alphabet: alphabet)
    probes.append([])
    for _ in 0..<20 {
      guard let key = keys.randomElement(using: &generator) else { continue }
      probes.append(Array(key.prefix(Int.random(in: 0...key.count, using: &generator))))
    }
    try check(keys, values: nil, probes: probes)
    let bound: UInt64 = seed.isMultiple(of: 2) ? 5 : .max
    let values = keys.map { _ in UInt64.random(in: 0...bound, using: &generator) }
    try check(keys, values: values, probes: probes)
  }

  @Test func noKeysAtAllIsAnEmptyMap() throws {
    try check([], values: nil, probes: [[], [0]])
    try check([], values: [], probes: [[], [0]])
  }

  @Test func theEmptyKeyIsAKey() throws {
    try check([[]], values: nil, probes: [[], [0]])
    try check([[]], values: [77], probes: [[], [0]])
    try check([[], [0], [0, 0]], values: [9, 8, 7], probes: [[], [0], [0, 0], [1]])
  }

  @Test func oneKeyIsAMap() throws {
    try check([Array("libc6".utf8)], values: [.max], probes: [[], Array("libc".utf8), [1]])
  }

  @Test func aNodeMayBranchOnEveryByte() throws {
    let keys = (0...255).flatMap { high in (0...255).map { [UInt8(high), UInt8($0)] } }
    try check(Array(keys), values: nil, probes: [[], [0], [255], [255, 255], [7, 7, 7]])
  }

  @Test func longKeysWithACommonTailAreKept() throws {
    let tail = [UInt8](repeating: 0x61, count: 5_000)
    try check(
      [[1] + tail, [2] + tail, [3] + tail + [9]], values: [3, 2, 1], probes: [[1], [2], tail])
  }

  @Test func iterationStopsWhenToldTo() throws {
    var builder = FSTBuilder()
    for byte in 0...255 { try builder.add([UInt8(byte)]) }
    let fst = try FST(bytes: builder.finish())
    var seen = 0
    fst.enumerate { _, _ in
      seen += 1
      return seen < 3
    }
    #expect(seen == 3)
  }

  @Test func aSearchLeavesBranchesThatCannotMatch() throws {
    /// Wants two-byte keys and counts its steps.
    struct TwoBytes: Automaton {
      let start = 0
      func accept(_ byte: UInt8, from state: Int) -> Int { state + 1 }
      func canMatch(_ state: Int) -> Bool { state <= 2 }
      func isMatch(_ state: Int) -> Bool { state == 2 }
    }
    var builder = FSTBuilder()
    for key in ["a", "ab", "abc", "b", "bc", "xyz"] { try builder.add(Array(key.utf8)) }
    let fst = try FST(bytes: builder.finish())
    var found: [String] = []
    fst.search(TwoBytes()) { key, _ in
      found.append(String(decoding: key, as: UTF8.self))
      return true
    }
    #expect(found == ["ab", "bc"])
  }
}
