/// A primary key with the names, subkeys and signatures that stand behind it in a key file.
///
/// Nothing is checked while reading: ``validity(of:at:)`` does it for the one key that is asked
/// about.
struct PGPCertificate: Hashable, Sendable {
  /// A name or a subkey and the signatures after it.
  struct Part<Subject: Hashable & Sendable>: Hashable, Sendable {
    /// The name's bytes or the subkey.
    var subject: Subject
    /// The signatures that could be read.
    var signatures: [PGPSignature]
  }

  /// The key that vouches for everything else here.
  let primary: PGPKey
  /// Signatures over the key alone.
  private(set) var direct: [PGPSignature] = []
  /// Names, as bytes.
  private(set) var names: [Part<[UInt8]>] = []
  /// Subkeys.
  private(set) var subkeys: [Part<PGPKey>] = []

  /// The primary key and all subkeys.
  var keys: [PGPKey] { [primary] + subkeys.map(\.subject) }

  /// The first name, for people; empty where there is none.
  var name: String { names.first.map { String(decoding: $0.subject, as: UTF8.self) } ?? "" }

  private init(_ primary: PGPKey) { self.primary = primary }

  /// Reads the certificates of a key file, in order; what is no key of version 4 is left out.
  static func read(_ packets: [PGPPacket]) -> [PGPCertificate] {
    var result: [PGPCertificate] = []
    var current: PGPCertificate?
    // Where a signature belongs: to what stands before it.
    var place = Place.nowhere
    for packet in packets {
      switch packet.tag {
      case PGPPacket.Tag.publicKey:
        if let current { result.append(current) }
        current = PGPKey(packet.body).map(PGPCertificate.init)
        place = .key
      case PGPPacket.Tag.userID:
        current?.names.append(Part(subject: packet.body, signatures: []))
        place = .name
      case PGPPacket.Tag.publicSubkey:
        place = .nowhere
        if let key = PGPKey(packet.body) {
          current?.subkeys.append(Part(subject: key, signatures: []))
          place = .subkey
        }
      case PGPPacket.Tag.signature:
        if let signature = try? PGPSignature(packet.body) { current?.add(signature, at: place) }
      case PGPPacket.Tag.trust: break
      default: place = .nowhere
      }
    }
    if let current { result.append(current) }
    return result
  }

  private enum Place { case nowhere, key, name, subkey }

  private mutating func add(_ signature: PGPSignature, at place: Place) {
    switch place {
    case .nowhere: break
    case .key: direct.append(signature)
    case .name: names[names.count - 1].signatures.append(signature)
    case .subkey: subkeys[subkeys.count - 1].signatures.append(signature)
    }
  }

  /// Takes over what another copy of the same certificate has and this one lacks, so that a
  /// revocation in either counts.
  mutating func merge(_ other: PGPCertificate) {
    guard other.primary == primary else { return }
    direct += other.direct.filter { !direct.contains($0) }
    names = Self.merged(names, other.names)
    subkeys = Self.merged(subkeys, other.subkeys)
  }

  private static func merged<Subject>(
    _ mine: [Part<Subject>], _ others: [Part<Subject>]
  ) -> [Part<Subject>] {
    var result = mine
    for other in others {
      if let place = result.firstIndex(where: { $0.subject == other.subject }) {
        let known = result[place].signatures
        result[place].signatures += other.signatures.filter { !known.contains($0) }
      } else {
        result.append(other)
      }
    }
    return result
  }
}
