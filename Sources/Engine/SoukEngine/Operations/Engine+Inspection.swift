package import SoukModel
import SoukRegistry
import SoukTrust

extension Engine {
  package func signer(
    of id: PackageID, version: RegistryText?
  ) throws(ServiceError) -> SignerHistory? {
    let subject = try subject(id, version: version)
    let releases = subject.package.releases
    guard releases.contains(where: { $0.keyID != nil }) else { return nil }
    let keyID = subject.release.keyID
    var history = SignerHistory(
      keyID: keyID, key: keyID.flatMap { key($0, of: subject) },
      releases: releases.map {
        SignerHistory.Signed(version: $0.version, keyID: $0.keyID, publishedAt: $0.publishedAt)
      })
    if let key = history.key, let entry = decision(on: key) {
      history.decidedAt = entry.addedAt
      history.reason = entry.reason
    }
    return history
  }

  /// The key of an id as the registry and the person vouch for it.
  private func key(_ id: RegistryText, of subject: VerificationSubject) -> TrustedKey? {
    // A registry that cannot be read has its say in the verdict; here it only knows no key.
    let inputs = try? subject.source.inputs(for: subject.package, subject.release)
    guard case .release(_, let ring)? = inputs else { return nil }
    return ring.key(id: id)
  }

  /// What the person decided about a key; a store that cannot be read is said by the verdict.
  private func decision(on key: TrustedKey) -> TrustEntry? {
    let decisions = try? FileTrustStore(folder: home.trust).load()
    return decisions?.entries.first { $0.key.publicKey == key.publicKey }
  }
}
