/// The checksum at the end of a gzip file (RFC 1952), which libarchive does not compare.
struct CRC32 {
  private var state: UInt32 = 0xFFFF_FFFF

  /// Eight tables: byte k of a group of eight is carried over the bytes after it in one step.
  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 8 * 256)
    for byte in 0..<256 {
      var value = UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
      tables[byte] = value
    }
    for place in 256..<tables.count {
      let before = tables[place - 256]
      tables[place] = before >> 8 ^ tables[Int(before & 0xFF)]
    }
    return tables
  }()

  /// The checksum of everything taken so far.
  var value: UInt32 { ~state }

  /// Takes the next bytes.
  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    var crc = state
    unsafe Self.tables.withUnsafeBufferPointer { tables in
      var place = 0
      while place + 8 <= bytes.count {
        let low = unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self).littleEndian
        let high = unsafe bytes.loadUnaligned(fromByteOffset: place + 4, as: UInt32.self)
          .littleEndian
        let mixed = crc ^ low
        let first =
          unsafe tables[Int(mixed & 0xFF) + 1792] ^ tables[Int(mixed >> 8 & 0xFF) + 1536]
          ^ tables[Int(mixed >> 16 & 0xFF) + 1280] ^ tables[Int(mixed >> 24) + 1024]
        let second =
          unsafe tables[Int(high & 0xFF) + 768] ^ tables[Int(high >> 8 & 0xFF) + 512]
          ^ tables[Int(high >> 16 & 0xFF) + 256] ^ tables[Int(high >> 24)]
        crc = first ^ second
        place += 8
      }
      while place < bytes.count {
        crc = unsafe crc >> 8 ^ tables[Int(UInt8(truncatingIfNeeded: crc) ^ bytes[place])]
        place += 1
      }
    }
    state = crc
  }
}
