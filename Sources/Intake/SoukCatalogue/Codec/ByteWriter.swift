/// Appends values to bytes: the writing half of the document layout.
struct ByteWriter {
  /// What was written so far.
  private(set) var bytes: [UInt8] = []

  /// Makes a writer with room for a usual package.
  init() {
    bytes.reserveCapacity(1_024)
  }

  /// Appends one byte.
  mutating func byte(_ value: UInt8) {
    bytes.append(value)
  }

  /// Appends a number in 7-bit groups, lowest first.
  mutating func unsigned(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Appends a signed number, folded so that small magnitudes stay short.
  mutating func signed(_ value: Int64) {
    unsigned(UInt64(bitPattern: (value << 1) ^ (value >> 63)))
  }

  /// Appends how many elements follow.
  mutating func count(_ value: Int) {
    unsigned(UInt64(value))
  }

  /// Appends a text behind its length in bytes.
  mutating func text(_ value: String) {
    unsigned(UInt64(value.utf8.count))
    bytes.append(contentsOf: value.utf8)
  }

  /// Appends a text that may be absent: its length plus one, or zero.
  mutating func text(_ value: String?) {
    guard let value else { return byte(0) }
    unsigned(UInt64(value.utf8.count) + 1)
    bytes.append(contentsOf: value.utf8)
  }

  /// Appends a number that may be absent.
  mutating func signed(_ value: Int64?) {
    guard let value else { return byte(0) }
    byte(1)
    signed(value)
  }

  /// Appends the bits of a floating-point number.
  mutating func bits(_ value: Double) {
    var rest = value.bitPattern
    for _ in 0..<8 {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }
}
