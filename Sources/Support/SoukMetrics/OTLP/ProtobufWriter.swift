/// Writes the wire format of Protocol Buffers, as far as OTLP needs it.
///
/// Source: protobuf.dev, Encoding: a tag is the field's number shifted by three with the wire type
/// below it; integers are varints or eight bytes, everything else is its length and its bytes.
struct ProtobufWriter {
  /// What was written.
  private(set) var bytes: [UInt8] = []

  /// A field of text.
  mutating func text(_ field: UInt64, _ value: String) {
    blob(field, Array(value.utf8))
  }

  /// A field of bytes, or of a message that is written already.
  mutating func blob(_ field: UInt64, _ value: [UInt8]) {
    varint(field << 3 | 2)
    varint(UInt64(value.count))
    bytes += value
  }

  /// A field that is repeated: bytes, or messages that are written already.
  mutating func blobs(_ field: UInt64, _ values: [[UInt8]]) {
    for value in values { blob(field, value) }
  }

  /// A field that is a message.
  mutating func message(_ field: UInt64, _ body: (inout ProtobufWriter) -> Void) {
    var inner = ProtobufWriter()
    body(&inner)
    blob(field, inner.bytes)
  }

  /// A field of a small whole number, an enumeration or a truth value.
  mutating func number(_ field: UInt64, _ value: UInt64) {
    varint(field << 3)
    varint(value)
  }

  /// A field of eight bytes.
  mutating func fixed(_ field: UInt64, _ value: UInt64) {
    varint(field << 3 | 1)
    eight(value)
  }

  /// A field of many numbers of eight bytes, packed.
  mutating func fixed(_ field: UInt64, _ values: [UInt64]) {
    varint(field << 3 | 2)
    varint(UInt64(values.count) * 8)
    for value in values { eight(value) }
  }

  private mutating func varint(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  private mutating func eight(_ value: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(shift)))
    }
  }
}
