/// A hash of all that makes two nodes of a transducer equal, of a node that is open or written.
struct NodeFingerprint {
  /// The hash of what came so far.
  private(set) var value: UInt64

  /// Begins with what a node has beside its transitions.
  init(isFinal: Bool, finalOutput: UInt64) {
    value = isFinal ? 0x9e37_79b9_7f4a_7c15 : 0
    mix(finalOutput)
  }

  /// Takes in the next transition.
  mutating func add(label: UInt8, target: UInt64, output: UInt64) {
    mix(target << 8 | UInt64(label))
    mix(output)
  }

  private mutating func mix(_ number: UInt64) {
    value = (value ^ number) &* 0xff51_afd7_ed55_8ccd
    value ^= value >> 32
  }
}
