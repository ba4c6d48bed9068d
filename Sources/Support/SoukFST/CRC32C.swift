import CProcessor

/// CRC-32C, the Castagnoli polynomial (RFC 3720, appendix B.4): by the processor's instruction, else by
/// tables, eight bytes a step.
///
/// It notices every burst of up to 32 bits and every pair of flipped bits at the lengths used here.
/// It is a guard against damage, not against an attacker.
package struct CRC32C: Sendable {
  private var state: UInt32 = 0xffff_ffff

  /// A checksum over nothing yet.
  package init() {}

  /// The checksum of all bytes seen.
  package var value: UInt32 { ~state }

  /// Takes `bytes` into the checksum; linear in their number.
  package mutating func update(_ bytes: RawSpan) {
    if Self.isByProcessor {
      state = unsafe bytes.withUnsafeBytes { bytes in
        guard let start = bytes.baseAddress else { return state }
        return unsafe souk_crc32c_take(
          state, start.assumingMemoryBound(to: UInt8.self), bytes.count)
      }
    } else {
      updateByTables(bytes)
    }
  }

  private static let isByProcessor = souk_crc32c_is_supported()

  /// The same by tables, for processors without the instruction.
  mutating func updateByTables(_ bytes: RawSpan) {
    state = unsafe Self.tables.withUnsafeBufferPointer { tables in
      unsafe Self.advance(state, over: bytes, tables: tables)
    }
  }

  /// The checksum of `bytes`.
  package static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var crc = CRC32C()
    unsafe crc.update(bytes.span.bytes)
    return crc.value
  }

  /// Eight tables of 256: table k advances a byte that k more bytes follow.
  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 8 * 256)
    for byte in 0..<256 {
      var value = UInt32(byte)
      for _ in 0..<8 {
        value = (value >> 1) ^ (value & 1 == 1 ? 0x82f6_3b78 : 0)
      }
      tables[byte] = value
    }
    for index in 256..<(8 * 256) {
      let shorter = tables[index - 256]
      tables[index] = (shorter >> 8) ^ tables[Int(shorter & 0xff)]
    }
    return tables
  }()

  private static func advance(
    _ start: UInt32, over bytes: RawSpan, tables: UnsafeBufferPointer<UInt32>
  ) -> UInt32 {
    var state = start
    var offset = 0
    while offset + 8 <= bytes.byteCount {
      let word =
        unsafe UInt64(
          littleEndian: bytes.unsafeLoadUnaligned(
            fromUncheckedByteOffset: offset, as: UInt64.self)) ^ UInt64(state)
      var next: UInt32 = 0
      for byte in 0..<8 {
        let index = Int(truncatingIfNeeded: word >> UInt64(8 * byte)) & 0xff
        unsafe next ^= tables[(7 - byte) * 256 + index]
      }
      state = next
      offset += 8
    }
    while offset < bytes.byteCount {
      let byte = unsafe bytes.unsafeLoad(fromUncheckedByteOffset: offset, as: UInt8.self)
      unsafe state = (state >> 8) ^ tables[Int((state ^ UInt32(byte)) & 0xff)]
      offset += 1
    }
    return state
  }
}
