import SoukTesting

/// A small generator (SplitMix64), so that each test sees the same keys in every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var value = state
    value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    return value ^ (value >> 31)
  }
}

extension SeededGenerator {
  /// Sorted, distinct keys made of few pieces, so that they share prefixes and suffixes.
  mutating func keys(count: Int, alphabet: [UInt8], pieces: Int = 12) -> [[UInt8]] {
    var generator = self
    let parts = (0..<pieces).map { _ in
      (0..<Int.random(in: 0...4, using: &generator)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
      }
    }
    var keys: Set<[UInt8]> = []
    for _ in 0..<count {
      let length = Int.random(in: 0...5, using: &generator)
      keys.insert(
        (0..<length).flatMap { _ in parts[Int.random(in: 0..<pieces, using: &generator)] })
    }
    self = generator
    return keys.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
