import SoukModel

extension KeyMaterial {
  private static let openSSHMagic = Array("openssh-key-v1\0".utf8)

  /// Recognises bytes that are not text.
  static func readBinary(_ bytes: [UInt8]) throws(Finding) -> KeyMaterial {
    if bytes.count == 32 { return .bare(SecretBytes(bytes), .raw) }
    if looksLikeDER(bytes) { return try readDER(bytes, isPEM: false) }
    if bytes.count == 64 { return .pair(SecretBytes(bytes), .raw) }
    if bytes.starts(with: openSSHMagic) { return try readOpenSSHPrivate(bytes) }
    if bytes.starts(with: [0, 0, 0]), bytes.count > 8, bytes[3] < 64 {
      return try readOpenSSHBlob(bytes, type: nil, comment: nil)
    }
    if let packet = openPGPPacket(bytes) { return packet }
    throw wrongLength(bytes.count)
  }

  /// A SEQUENCE whose length fits, or which begins as keys in DER do.
  private static func looksLikeDER(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > 8, bytes[0] == DERReader.Tag.sequence else { return false }
    if DERReader.declaredLength(bytes) == bytes.count { return true }
    let inner = bytes[1] < 0x80 ? 2 : min(2 + Int(bytes[1] & 0x7F), 5)
    let start = bytes[inner..<min(inner + 6, bytes.count)]
    return start.starts(with: [0x30, 0x05, 0x06]) || start.starts(with: [0x02, 0x01])
      || start.starts(with: [0x30, 0x0D, 0x06]) || start.starts(with: [0x30, 0x13, 0x06])
  }

  /// An OpenPGP key packet in the old or the new framing, versions 3, 4 and 6.
  private static func openPGPPacket(_ bytes: [UInt8]) -> KeyMaterial? {
    guard bytes.count > 6, let first = bytes.first, first & 0x80 != 0 else { return nil }
    let isNew = first & 0x40 != 0
    let tag = isNew ? first & 0x3F : first >> 2 & 0x0F
    let versionAt = isNew ? (bytes[1] < 192 ? 2 : 3) : 1 + (1 << Int(first & 3))
    guard [5, 6, 7, 14].contains(tag), versionAt < bytes.count,
      [3, 4, 6].contains(bytes[versionAt])
    else { return nil }
    let isPrivate = tag == 5 || tag == 7
    return .foreign(
      unsupported(
        "an OpenPGP \(isPrivate ? "private" : "public") key, version \(bytes[versionAt])",
        "souk uses OpenPGP keys for Debian's lists only"), isPrivate: isPrivate)
  }
}
