/// The same text with other line ends.
enum TextVariant {
  /// With LF for every CR LF; nil where there is none.
  static func lineFeeds(_ content: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(content.count)
    for (index, byte) in content.enumerated() {
      if byte == 0x0D, index + 1 < content.count, content[index + 1] == 0x0A { continue }
      result.append(byte)
    }
    return result.count == content.count ? nil : result
  }

  /// With CR LF for every LF that has no CR before it; nil where there is none.
  static func carriageReturns(_ content: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(content.count + content.count / 16)
    var last: UInt8 = 0
    for byte in content {
      if byte == 0x0A, last != 0x0D { result.append(0x0D) }
      result.append(byte)
      last = byte
    }
    return result.count == content.count ? nil : result
  }
}
