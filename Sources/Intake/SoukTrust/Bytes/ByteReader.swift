/// Reads fixed-width numbers and counted strings from bytes, refusing to step outside.
struct ByteReader {
  /// What is read.
  let bytes: [UInt8]
  /// The next byte to be read.
  private(set) var position = 0

  /// Starts at the first byte.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// How many bytes are left.
  var left: Int { bytes.count - position }

  /// The next `count` bytes; nil, and nothing read, where there are fewer.
  mutating func take(_ count: Int) -> [UInt8]? {
    guard count >= 0, count <= left else { return nil }
    defer { position += count }
    return Array(bytes[position..<position + count])
  }

  /// A number of four bytes, the highest first.
  mutating func number() -> UInt32? {
    take(4)?.reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// A string of OpenSSH's wire format: four bytes of length and as many bytes.
  mutating func string() -> [UInt8]? {
    let start = position
    guard let count = number(), let content = take(Int(count)) else {
      position = start
      return nil
    }
    return content
  }
}
