/// What a signature says about itself: the subpackets that souk reads (RFC 9580 section 5.2.3).
struct PGPSubpackets: Hashable, Sendable {
  /// When the signature was made, seconds since 1970.
  var created: Int64?
  /// After how many seconds the signature ends; nil or 0 for never.
  var expiresAfter: Int64?
  /// After how many seconds since its making the key ends; nil or 0 for never.
  var keyExpiresAfter: Int64?
  /// The last 8 bytes of the fingerprint of the key that is said to have signed.
  var issuerKeyID: [UInt8]?
  /// The 20 bytes of that fingerprint.
  var issuerFingerprint: [UInt8]?
  /// What the key may be used for; nil where nothing is said.
  var keyFlags: UInt8?
  /// Why a key was revoked, by number.
  var revocationReason: UInt8?
  /// A signature inside this one, as a packet's body.
  var embedded: [UInt8]?
  /// The number of a subpacket that must be understood and is not.
  var unknownCritical: UInt8?

  /// The subpackets that may be marked critical: those read here and those without a say in
  /// whether a signature holds.
  private static let known: Set<UInt8> = [
    2, 3, 4, 5, 7, 9, 11, 16, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35,
  ]

  /// Reads one area; nil where a length leads outside.
  init?(_ area: [UInt8]) {
    var reader = ByteReader(area)
    while reader.left > 0 {
      guard let length = PGPPacket.newLength(&reader, isSubpacket: true), length > 0,
        let body = reader.take(length)
      else { return nil }
      let type = body[0] & 0x7F
      if body[0] & 0x80 != 0, !Self.known.contains(type) { unknownCritical = type }
      take(type, Array(body.dropFirst()))
    }
  }

  private mutating func take(_ type: UInt8, _ value: [UInt8]) {
    switch type {
    case 2: created = Self.number(value)
    case 3: expiresAfter = Self.number(value)
    case 9: keyExpiresAfter = Self.number(value)
    case 16: if value.count == 8 { issuerKeyID = value }
    case 27: keyFlags = value.first ?? 0
    case 29: revocationReason = value.first
    case 32: embedded = value
    case 33: if value.count == 21, value.first == 4 { issuerFingerprint = Array(value.dropFirst()) }
    default: break
    }
  }

  private static func number(_ value: [UInt8]) -> Int64? {
    value.count == 4 ? value.reduce(0) { $0 << 8 | Int64($1) } : nil
  }
}
