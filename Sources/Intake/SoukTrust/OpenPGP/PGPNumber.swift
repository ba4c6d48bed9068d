/// A multi-precision integer of OpenPGP: a bit count and the bytes without leading zeros.
struct PGPNumber: Hashable, Sendable {
  /// How many bits it says it has.
  let bits: Int
  /// Its bytes, the highest first.
  let bytes: [UInt8]

  /// Reads a number.
  ///
  /// - Throws: ``Finding`` P09 where it is cut or its bit count is not the one of its bytes.
  init(_ reader: inout ByteReader, name: String) throws(Finding) {
    guard let head = reader.take(2) else {
      throw Finding(.mpiMalformed, "\(name) is missing.", facts: ["number": .text(name)])
    }
    bits = Int(head[0]) << 8 | Int(head[1])
    guard let bytes = reader.take((bits + 7) / 8) else {
      throw Finding(
        .mpiMalformed, "\(name) says \(bits) bits and is cut short.",
        expected: "\((bits + 7) / 8) bytes", found: "\(reader.left) bytes",
        facts: ["number": .text(name), "bits": .int(bits)])
    }
    self.bytes = bytes
    let real = bytes.first.map { bytes.count * 8 - $0.leadingZeroBitCount } ?? 0
    guard real == bits, bytes.first != 0 else {
      throw Finding(
        .mpiMalformed, "\(name) says \(bits) bits and has \(real).", expected: "\(bits) bits",
        found: "\(real) bits", facts: ["number": .text(name), "bits": .int(bits)])
    }
  }

  /// The bytes with zeros before them up to `count`; nil where there are more.
  func padded(to count: Int) -> [UInt8]? {
    bytes.count <= count ? [UInt8](repeating: 0, count: count - bytes.count) + bytes : nil
  }
}
