/// One paragraph of a Debian control file: fields with their values, as ranges of bytes.
///
/// The syntax of deb822(5), read leniently: comments are passed over, and a line that is neither a
/// field nor a continuation makes the paragraph malformed.
struct DebianStanza {
  /// A field: where its name and its value stand.
  struct Field {
    /// The bytes of the name.
    let name: Range<Int>
    /// The bytes of the value, continuation lines included, trimmed at both ends.
    var value: Range<Int>
  }

  /// The fields, in order.
  private(set) var fields: [Field] = []
  /// What is wrong with the paragraph; nil where it is well formed.
  private(set) var defect: String?

  /// Reads the paragraph in `range`, reusing this value's storage.
  mutating func parse(_ range: Range<Int>, of bytes: borrowing Span<UInt8>) {
    fields.removeAll(keepingCapacity: true)
    defect = nil
    var line = range.lowerBound
    while line < range.upperBound {
      var end = line
      while end < range.upperBound, bytes[end] != 0x0A { end += 1 }
      take(line..<end, of: bytes)
      line = end + 1
    }
  }

  private mutating func take(_ line: Range<Int>, of bytes: borrowing Span<UInt8>) {
    guard let first = line.first else { return }
    switch bytes[first] {
    case 0x23: return
    case 0x20, 0x09:
      if fields.isEmpty {
        if !Self.trim(line, of: bytes).isEmpty { note("begins with a continuation line") }
      } else {
        let start = fields[fields.count - 1].value.lowerBound
        let end = Self.trim(line, of: bytes).upperBound
        fields[fields.count - 1].value = start..<max(start, end)
      }
    default:
      var colon = line.lowerBound
      while colon < line.upperBound, bytes[colon] != 0x3A { colon += 1 }
      guard colon < line.upperBound, colon > line.lowerBound else {
        note("has a line that is neither a field nor a continuation")
        return
      }
      let value = Self.trim(colon + 1..<line.upperBound, of: bytes)
      fields.append(Field(name: line.lowerBound..<colon, value: value))
    }
  }

  private mutating func note(_ words: String) {
    if defect == nil { defect = words }
  }

  /// The range without blanks at either end.
  static func trim(_ range: Range<Int>, of bytes: borrowing Span<UInt8>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isBlank(bytes[start]) { start += 1 }
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// The text of a range; invalid UTF-8 becomes U+FFFD.
  static func text(_ range: Range<Int>, of bytes: borrowing Span<UInt8>) -> String {
    unsafe bytes.extracting(range).withUnsafeBufferPointer {
      unsafe String(decoding: $0, as: UTF8.self)
    }
  }
}
