/// A small generator with a seed (xorshift64*), so that a failing round can be run again.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 2_685_821_657_736_338_717 | 1 }

  mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 2_685_821_657_736_338_717
  }

  /// The bytes with a few of them changed, removed, doubled or cut off.
  mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    for _ in 0..<Int.random(in: 1...6, using: &self) where !result.isEmpty {
      let index = Int.random(in: 0..<result.count, using: &self)
      switch Int.random(in: 0..<5, using: &self) {
      case 0: result[index] = UInt8.random(in: 0...255, using: &self)
      case 1: result.remove(at: index)
      case 2: result.insert(contentsOf: result[index..<min(result.count, index + 20)], at: index)
      case 3: result[index] = Array("{}[]\",:\\\0\n\u{1B}".utf8).randomElement(using: &self) ?? 0
      default: if Int.random(in: 0..<8, using: &self) == 0 { result.removeSubrange(index...) }
      }
    }
    return result
  }
}
