package import SoukModel

/// The OpenPGP certificates that a machine trusts for its package lists.
package struct PGPKeyring: Hashable, Sendable {
  private var certificates: [PGPCertificate] = []
  /// Fingerprints of primary keys that were taken out of use.
  private var removed: Set<[UInt8]> = []

  /// An empty ring.
  package init() {}

  /// How many certificates there are.
  package var count: Int { certificates.count }

  /// Adds the certificates of a key file, binary or armored.
  ///
  /// - Parameter areRemoved: whether the file lists keys that must not be trusted any more.
  /// - Throws: ``Finding`` K01, K04 or K06 where the file holds no key or is damaged; what was
  ///   readable before the damage is not added.
  /// - Complexity: linear in the file; one comparison for each certificate that is there already.
  package mutating func add(_ file: [UInt8], areRemoved: Bool = false) throws(Finding) {
    let isArmored = file.starts(with: "-----BEGIN ".utf8)
    let bytes = isArmored ? try PGPArmor.keyBlocks(file) : file
    let read: [PGPCertificate]
    do {
      read = PGPCertificate.read(try PGPPacket.packets(of: bytes))
    } catch {
      throw Finding(
        .derMalformed, "The key file is no sequence of OpenPGP packets: \(error.reason).",
        facts: ["offset": .int(error.offset)])
    }
    guard !read.isEmpty else { throw Finding(.keyMissing, "The file holds no OpenPGP key.") }
    for certificate in read {
      if areRemoved { removed.insert(certificate.primary.fingerprint) }
      if let place = certificates.firstIndex(where: { $0.primary == certificate.primary }) {
        certificates[place].merge(certificate)
      } else {
        certificates.append(certificate)
      }
    }
  }

  /// Leaves only the certificates whose primary key has one of these fingerprints, in upper case.
  package mutating func keep(fingerprints: [String]) {
    certificates.removeAll {
      !fingerprints.contains(Hexadecimal.text($0.primary.fingerprint).uppercased())
    }
  }

  /// The certificates with a key of this fingerprint or, where 8 bytes are given, of this id.
  func candidates(for issuer: [UInt8]) -> [(certificate: PGPCertificate, key: PGPKey)] {
    certificates.flatMap { certificate in
      certificate.keys.filter { $0.fingerprint.suffix(issuer.count).elementsEqual(issuer) }
        .map { (certificate, $0) }
    }
  }

  /// Whether a certificate was taken out of use.
  func isRemoved(_ certificate: PGPCertificate) -> Bool {
    removed.contains(certificate.primary.fingerprint)
  }

  /// The ids of all primary keys, in the order they were added.
  package var ids: [RegistryText] { certificates.map { RegistryText($0.primary.id) } }
}
