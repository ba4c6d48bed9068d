/// A small generator with a seed (SplitMix64), so that the same demo can be had again.
struct DemoRandom {
  private var state: UInt64

  /// Starts at a seed.
  init(seed: UInt64) {
    state = seed
  }

  /// The next 64 bits.
  mutating func bits() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// A number from 0 up to, and without, `bound`; 0 where there is no room.
  mutating func below(_ bound: Int) -> Int {
    guard bound > 0 else { return 0 }
    return Int(bits().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// A place in a list whose first places are the most likely: the k-th about 1/k as often.
  mutating func rank(_ count: Int) -> Int {
    guard count > 1 else { return 0 }
    var total = 0.0
    for place in 1...count { total += 1 / Double(place) }
    var point = Double(bits() >> 11) / 9_007_199_254_740_992 * total
    for place in 1...count {
      point -= 1 / Double(place)
      if point < 0 { return place - 1 }
    }
    return count - 1
  }
}
