import SoukModel

@testable import SoukTrust

/// Makes OpenPGP keys and messages byte by byte, right or wrong on demand.
struct PGPMaker {
  /// What may be different from a clean message.
  struct Flaws {
    var kind: UInt8 = 1
    var hash: UInt8 = 8
    var algorithm: UInt8 = 22
    var version: UInt8 = 4
    var signedAt: Int64? = PGPMaker.time
    var expiresAfter: Int64?
    var critical: UInt8?
    var issuer: [UInt8]?
    /// Changes the packet's numbers before they are written.
    var numbers: ([UInt8], [UInt8]) -> [UInt8] = { PGPMaker.mpi($0) + PGPMaker.mpi($1) }
    /// Changes the text after signing.
    var text: (String) -> String = { $0 }
  }

  /// 2026-01-01.
  static let time: Int64 = 1_767_225_600
  /// 2024-11-27, when the key is made.
  static let keyTime: Int64 = 1_732_665_600

  let key: SigningKey
  /// The key packet's body.
  let body: [UInt8]
  let fingerprint: [UInt8]

  init(seed: UInt8) throws {
    key = try SigningKey(seed: [UInt8](repeating: seed, count: 32))
    body =
      [4] + Self.four(Self.keyTime) + [22, 9, 0x2B, 6, 1, 4, 1, 0xDA, 0x47, 0x0F, 1]
      + Self.mpi([0x40] + key.publicKey.bytes)
    fingerprint = SHA1.digest([0x99, 0, UInt8(body.count)] + body)
  }

  /// The key's id in upper case.
  var id: String { PGPSignature.keyID(fingerprint) }

  /// A key file: key, name, self-signature, and what else is wanted.
  ///
  /// - Parameters:
  ///   - expiresAfter: seconds from the key's making.
  ///   - revoked: when the key is revoked, and why (0 for no reason, 1 superseded).
  func keyFile(
    expiresAfter: Int64? = nil, revoked: (at: Int64, reason: UInt8)? = nil, flags: UInt8 = 3,
    breaksSelfSignature: Bool = false
  ) -> [UInt8] {
    let name = Array("Souk Test <t@example.invalid>".utf8)
    let hashedKey = [0x99, 0, UInt8(body.count)] + body
    var file = packet(6, body)
    if let revoked {
      var area = Self.subpacket(2, Self.four(revoked.at))
      area += Self.subpacket(29, [revoked.reason])
      file += packet(2, signature(0x20, area: area, over: hashedKey))
    }
    var area = Self.subpacket(2, Self.four(Self.keyTime)) + Self.subpacket(27, [flags])
    if let expiresAfter { area += Self.subpacket(9, Self.four(expiresAfter)) }
    var selfSignature = signature(
      0x13, area: area, over: hashedKey + [0xB4] + Self.four(Int64(name.count)) + name)
    if breaksSelfSignature { selfSignature[selfSignature.count - 1] ^= 1 }
    return file + packet(13, name) + packet(2, selfSignature)
  }

  /// A ring of this key alone.
  func ring() throws -> PGPKeyring {
    var ring = PGPKeyring()
    try ring.add(keyFile())
    return ring
  }

  /// A release file's text.
  static func release(
    date: String = "Thu, 01 Jan 2026 00:00:00 UTC",
    until: String? = "Fri, 01 Jan 2038 00:00:00 UTC", codename: String = "bazaar",
    files: [String] = []
  ) -> String {
    var lines = ["Origin: SoukTest", "Suite: stable", "Codename: \(codename)", "Date: \(date)"]
    if let until { lines.append("Valid-Until: \(until)") }
    return (lines + ["SHA256:"] + files.map { " \($0)" }).joined(separator: "\n")
  }

  /// A signed message of one or more makers.
  static func message(
    _ text: String, by makers: [PGPMaker], flaws: Flaws = Flaws(), breaksChecksum: Bool = false
  ) -> [UInt8] {
    let canonical = text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\r\n")
    let packets = makers.flatMap {
      $0.packet(2, $0.documentSignature(over: Array(canonical.utf8), flaws))
    }
    let shown = flaws.text(text).split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("-") ? "- \($0)" : "\($0)" }.joined(separator: "\n")
    let checksum = CRC24.checksum(packets) ^ (breaksChecksum ? 1 : 0)
    let crc = Base64.text((0..<3).map { UInt8(truncatingIfNeeded: checksum >> (16 - 8 * $0)) })
    return Array(
      """
      -----BEGIN PGP SIGNED MESSAGE-----
      Hash: SHA256

      \(shown)
      -----BEGIN PGP SIGNATURE-----

      \(Base64.text(packets))
      =\(crc)
      -----END PGP SIGNATURE-----

      """.utf8)
  }

  /// A packet of the new form.
  func packet(_ tag: UInt8, _ body: [UInt8]) -> [UInt8] {
    [0xC0 | tag, 255] + Self.four(Int64(body.count)) + body
  }

  private func documentSignature(over text: [UInt8], _ flaws: Flaws) -> [UInt8] {
    var area = Self.subpacket(33, [4] + (flaws.issuer ?? fingerprint))
    if let time = flaws.signedAt { area += Self.subpacket(2, Self.four(time)) }
    if let seconds = flaws.expiresAfter { area += Self.subpacket(3, Self.four(seconds)) }
    if let critical = flaws.critical { area += Self.subpacket(critical | 0x80, [0]) }
    return signature(flaws.kind, area: area, over: text, flaws)
  }

  private func signature(
    _ kind: UInt8, area: [UInt8], over content: [UInt8], _ flaws: Flaws = Flaws()
  ) -> [UInt8] {
    let head = [flaws.version, kind, flaws.algorithm, flaws.hash] + Self.two(area.count) + area
    let hash = PGPHash(rawValue: flaws.hash) ?? .sha256
    let digest = hash.digest(content + head + [4, 0xFF] + Self.four(Int64(head.count)))
    let signed = key.signature(over: digest)
    return head + Self.two(0) + digest.prefix(2)
      + flaws.numbers(Array(signed.prefix(32)), Array(signed.suffix(32)))
  }

  static func mpi(_ bytes: [UInt8]) -> [UInt8] {
    let trimmed = Array(bytes.drop { $0 == 0 })
    return two(trimmed.count * 8 - (trimmed.first?.leadingZeroBitCount ?? 0)) + trimmed
  }

  private static func subpacket(_ type: UInt8, _ value: [UInt8]) -> [UInt8] {
    [UInt8(value.count + 1), type] + value
  }

  private static func two(_ value: Int) -> [UInt8] { [UInt8(value >> 8), UInt8(value & 0xFF)] }

  private static func four(_ value: Int64) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> Int64(24 - 8 * $0)) }
  }
}
