/// Takes numbers and texts from bytes; nil for whatever is not there, never a trap.
struct CacheReader {
  private let bytes: [UInt8]
  private var place = 0

  /// Starts at the first byte.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// How many bytes are left.
  var left: Int { bytes.count - place }

  /// Whether everything was read.
  var isAtEnd: Bool { place == bytes.count }

  /// The next byte.
  mutating func byte() -> UInt8? {
    guard place < bytes.count else { return nil }
    place += 1
    return bytes[place - 1]
  }

  /// The next number, which may be none; nil where there is neither.
  mutating func optionalNumber() -> Int64?? {
    guard let flag = byte(), flag < 2 else { return nil }
    guard flag == 1 else { return .some(nil) }
    guard left >= 8 else { return nil }
    var bits: UInt64 = 0
    for index in 0..<8 { bits |= UInt64(bytes[place + index]) << UInt64(index * 8) }
    place += 8
    return .some(Int64(bitPattern: bits))
  }

  /// The next number.
  mutating func number() -> Int64? { optionalNumber() ?? nil }

  /// The next text, which may be none; nil where there is neither, or no UTF-8.
  mutating func optionalText() -> String?? {
    guard let count = optionalNumber() else { return nil }
    guard let count else { return .some(nil) }
    guard count >= 0, count <= Int64(left) else { return nil }
    let end = place + Int(count)
    guard let text = String(validating: bytes[place..<end], as: UTF8.self) else { return nil }
    place = end
    return .some(text)
  }

  /// The next text.
  mutating func text() -> String? { optionalText() ?? nil }
}
