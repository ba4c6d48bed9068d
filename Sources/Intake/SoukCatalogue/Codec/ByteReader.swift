/// Takes values off bytes that may be damaged: every step is checked, none traps.
struct ByteReader {
  private let bytes: [UInt8]
  /// Where the next value begins.
  private(set) var offset = 0

  /// Makes a reader of `bytes`, at their beginning.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// How many bytes are left.
  var remaining: Int { bytes.count - offset }

  /// Takes one byte.
  mutating func byte() throws(DocumentCodecError) -> UInt8 {
    guard offset < bytes.count else { throw .truncated(offset: offset) }
    defer { offset += 1 }
    return bytes[offset]
  }

  /// Takes a number of at most 64 bits.
  mutating func unsigned() throws(DocumentCodecError) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let next = try byte()
      let group = UInt64(next & 0x7F)
      guard shift < 63 || (shift == 63 && group <= 1) else {
        throw .invalid(what: "number", offset: offset)
      }
      value |= group << shift
      if next & 0x80 == 0 { return value }
      shift += 7
    }
  }

  /// Takes a signed number.
  mutating func signed() throws(DocumentCodecError) -> Int64 {
    let folded = try unsigned()
    return Int64(bitPattern: (folded >> 1) ^ (0 &- (folded & 1)))
  }

  /// Takes a signed number that may be absent.
  mutating func optionalSigned() throws(DocumentCodecError) -> Int64? {
    switch try byte() {
    case 0: return nil
    case 1: return try signed()
    default: throw .invalid(what: "presence", offset: offset)
    }
  }

  /// Takes a count of elements, each of which needs at least one more byte.
  mutating func count() throws(DocumentCodecError) -> Int {
    let value = try unsigned()
    guard value <= UInt64(remaining) else { throw .invalid(what: "count", offset: offset) }
    return Int(value)
  }

  /// Takes a text.
  mutating func text() throws(DocumentCodecError) -> String {
    try string(length: try unsigned())
  }

  /// Takes a text that may be absent.
  mutating func optionalText() throws(DocumentCodecError) -> String? {
    let length = try unsigned()
    return length == 0 ? nil : try string(length: length - 1)
  }

  /// Takes the bits of a floating-point number.
  mutating func bits() throws(DocumentCodecError) -> Double {
    var pattern: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      pattern |= UInt64(try byte()) << shift
    }
    return Double(bitPattern: pattern)
  }

  private mutating func string(length: UInt64) throws(DocumentCodecError) -> String {
    guard length <= UInt64(remaining) else { throw .truncated(offset: offset) }
    let end = offset + Int(length)
    defer { offset = end }
    return String(decoding: bytes[offset..<end], as: UTF8.self)
  }
}
