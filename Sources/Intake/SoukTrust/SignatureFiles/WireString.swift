/// Counted strings of OpenSSH's wire format: four bytes of length, the highest first, then as many.
enum WireString {
  /// The string with its length before it.
  static func bytes(_ content: [UInt8]) -> [UInt8] { number(content.count) + content }

  /// A number of four bytes; what does not fit is cut, which no key or signature reaches.
  static func number(_ value: Int) -> [UInt8] {
    let value = UInt32(truncatingIfNeeded: value)
    return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}
