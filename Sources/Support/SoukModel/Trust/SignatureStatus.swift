/// What is known of a release's signature: over what, by whom.
package enum SignatureStatus: String, Sendable, Codable, CaseIterable {
  /// Signed by a trusted key that may sign this package, and the signature holds.
  case verified
  /// The release carries no signature.
  case unsigned
  /// Signed by a key that is not in the trust store.
  case unknownKey = "unknown-key"
  /// The signature holds, but under another key than the one stated, or for another package.
  case wrongSigner = "wrong-signer"
  /// The key's validity had ended.
  case keyExpired = "key-expired"
  /// The key has been revoked.
  case keyRevoked = "key-revoked"
  /// The signature does not hold over the statement.
  case badSignature = "bad-signature"
  /// The signature, statement or key cannot be read for what it should be.
  case malformed
  /// The statement was signed for another package, version or archive.
  case wrongStatement = "wrong-statement"
  /// Not signed itself: it stands in an index whose signature souk has checked and which holds.
  case indexSigned = "index-signed"
  /// What vouches for the index on this machine has expired, whatever the release's signature says.
  case indexExpired = "index-expired"
  /// The registry's index is what would be signed, and souk has not checked that.
  case indexNotChecked = "index-not-checked"
  /// The parts needed are not on this machine.
  case notFetched = "not-fetched"
  /// Verification is under way.
  case checking

  /// How loud the status is.
  package var severity: TrustSeverity {
    switch self {
    case .verified, .indexSigned: .good
    case .unsigned, .indexNotChecked, .notFetched: .neutral
    case .checking: .pending
    case .unknownKey: .unknown
    case .keyExpired, .indexExpired: .expired
    case .wrongSigner, .keyRevoked, .badSignature, .malformed, .wrongStatement: .failed
    }
  }
}
