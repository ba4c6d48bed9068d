/// The checksum line of OpenPGP armor (RFC 9580 section 6.1): against typing errors, proof of
/// nothing.
enum CRC24 {
  /// The checksum of the bytes, 24 bits.
  ///
  /// `[]` → `0xB704CE`.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xB704CE
    for byte in bytes {
      crc ^= UInt32(byte) << 16
      for _ in 0..<8 {
        crc <<= 1
        if crc & 0x1000000 != 0 { crc ^= 0x1864CFB }
      }
    }
    return crc & 0xFFFFFF
  }
}
