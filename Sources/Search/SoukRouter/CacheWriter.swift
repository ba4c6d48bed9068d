/// Puts numbers and texts one after the other as bytes.
struct CacheWriter {
  /// What was written so far.
  var bytes: [UInt8] = []

  /// Writes one byte.
  mutating func byte(_ byte: UInt8) { bytes.append(byte) }

  /// Writes a number, or that there is none.
  mutating func number(_ number: Int64?) {
    bytes.append(number == nil ? 0 : 1)
    guard let number else { return }
    let bits = UInt64(bitPattern: number)
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: bits >> shift))
    }
  }

  /// Writes a text, or that there is none.
  mutating func text(_ text: String?) {
    number(text.map { Int64($0.utf8.count) })
    if let text { bytes += text.utf8 }
  }
}
