extension Grid {
  /// A number for what the picture shows, the same in every process and on every machine.
  ///
  /// FNV-1a of 64 bits over the picture as ``ansi`` and the place of the cursor: it tells pictures
  /// apart that differ by chance, not those that somebody made alike.
  package func digest(cursor: Point?) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func take(_ byte: UInt8) {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    for byte in ansi.utf8 { take(byte) }
    for byte in "\(width)x\(height) \(cursor.map { "\($0.x),\($0.y)" } ?? "-")".utf8 { take(byte) }
    return hash
  }
}
