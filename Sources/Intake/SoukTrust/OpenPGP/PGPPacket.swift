/// One packet of an OpenPGP message or key file.
struct PGPPacket: Hashable, Sendable {
  /// What the packet holds, by number (RFC 9580 section 5).
  enum Tag {
    /// A signature.
    static let signature: UInt8 = 2
    /// A primary public key.
    static let publicKey: UInt8 = 6
    /// Trust as one machine's GnuPG keeps it.
    static let trust: UInt8 = 12
    /// A name and an address.
    static let userID: UInt8 = 13
    /// A public subkey.
    static let publicSubkey: UInt8 = 14
    /// A picture or another attribute.
    static let userAttribute: UInt8 = 17
  }

  /// The packet's kind.
  let tag: UInt8
  /// Where it starts.
  let offset: Int
  /// What it holds.
  let body: [UInt8]

  /// The most packets that are read from one source.
  static let limit = 20_000

  /// Cuts bytes into packets.
  ///
  /// - Throws: ``PGPPacketError`` where a header is none, a length leads outside, is partial or
  ///   indeterminate, or there are more than ``limit`` packets.
  static func packets(of bytes: [UInt8]) throws(PGPPacketError) -> [PGPPacket] {
    var packets: [PGPPacket] = []
    var reader = ByteReader(bytes)
    while reader.left > 0 {
      let offset = reader.position
      guard packets.count < limit else {
        throw PGPPacketError(offset: offset, reason: "there are more than \(limit) packets")
      }
      guard let head = reader.take(1)?.first, head & 0x80 != 0 else {
        throw PGPPacketError(offset: offset, reason: "no packet begins here")
      }
      let isNew = head & 0x40 != 0
      guard let length = isNew ? newLength(&reader) : oldLength(&reader, kind: head & 3) else {
        throw PGPPacketError(offset: offset, reason: "the packet's length is not a plain number")
      }
      guard let body = reader.take(length) else {
        throw PGPPacketError(
          offset: offset, reason: "the packet says \(length) bytes and \(reader.left) are left")
      }
      packets.append(
        PGPPacket(tag: isNew ? head & 0x3F : head >> 2 & 0xF, offset: offset, body: body))
    }
    return packets
  }

  private static func oldLength(_ reader: inout ByteReader, kind: UInt8) -> Int? {
    guard kind < 3 else { return nil }
    return reader.take(1 << Int(kind))?.reduce(0) { $0 << 8 | Int($1) }
  }

  /// A length of one, two or five bytes, as packets of the new form and subpackets have it.
  static func newLength(_ reader: inout ByteReader, isSubpacket: Bool = false) -> Int? {
    guard let first = reader.take(1)?.first else { return nil }
    if first < 192 { return Int(first) }
    if first == 255 { return reader.number().map(Int.init) }
    // For packets 224 and above would be a first part of several, which no signature needs.
    guard first < 224 || isSubpacket, let second = reader.take(1)?.first else { return nil }
    return (Int(first) - 192) << 8 + Int(second) + 192
  }
}
