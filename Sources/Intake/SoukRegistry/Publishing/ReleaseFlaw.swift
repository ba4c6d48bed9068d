package import SoukModel

/// One way in which a release can fail, as the signature lab and the demo show it.
package enum ReleaseFlaw: String, CaseIterable, Sendable {
  /// A byte of the archive was changed.
  case tamperedArchive = "tampered-archive"
  /// The archive is cut short.
  case truncatedArchive = "truncated-archive"
  /// Bytes follow the genuine end of the archive.
  case extendedArchive = "extended-archive"
  /// The archive has no bytes at all.
  case emptyArchive = "empty-archive"
  /// The archive is not where the index says.
  case missingArchive = "missing-archive"
  /// Signed and unchanged, and not an archive.
  case notAnArchive = "not-an-archive"
  /// The index states the checksum of something else.
  case wrongChecksum = "wrong-checksum"
  /// The stated checksum has another length than a SHA-256.
  case otherChecksum = "other-checksum"
  /// The signature is one over other bytes.
  case badSignature = "bad-signature"
  /// The signature has 63 bytes.
  case shortSignature = "short-signature"
  /// The signature's text is not base64.
  case damagedSignature = "damaged-signature"
  /// A statement stands there without a signature.
  case missingSignature = "missing-signature"
  /// Neither statement nor signature.
  case unsigned
  /// Signed by a key that the registry does not list.
  case unknownKey = "unknown-key"
  /// Signed by a key that was revoked.
  case revokedKey = "revoked-key"
  /// Signed by a key whose time has passed.
  case expiredKey = "expired-key"
  /// Signed by a key whose time has not come.
  case earlyKey = "early-key"
  /// The stated key is one for another purpose.
  case otherKindOfKey = "other-kind-of-key"
  /// A key's bytes are listed under the id of another.
  case copiedKeyID = "copied-key-id"
  /// Signed by a key that may sign other packages only.
  case wrongSigner = "wrong-signer"
  /// Signed by a known key, and the statement names another.
  case otherSigner = "other-signer"
  /// The statement was signed for another package.
  case statementForAnotherPackage = "statement-for-another-package"
  /// The statement was signed for another version.
  case statementForAnotherVersion = "statement-for-another-version"
  /// The signed text is of another purpose.
  case statementForAnotherPurpose = "statement-for-another-purpose"
  /// The statement's line ends were changed after signing.
  case changedLineEnds = "changed-line-ends"

  /// The signature status that verification must give.
  package var signature: SignatureStatus {
    switch self {
    case .tamperedArchive, .truncatedArchive, .extendedArchive, .emptyArchive, .missingArchive,
      .notAnArchive, .otherChecksum:
      .verified
    case .wrongChecksum, .statementForAnotherPackage, .statementForAnotherVersion: .wrongStatement
    case .badSignature: .badSignature
    case .shortSignature, .damagedSignature, .otherKindOfKey, .copiedKeyID,
      .statementForAnotherPurpose, .changedLineEnds:
      .malformed
    case .missingSignature, .unsigned: .unsigned
    case .unknownKey: .unknownKey
    case .revokedKey: .keyRevoked
    case .expiredKey, .earlyKey: .keyExpired
    case .wrongSigner, .otherSigner: .wrongSigner
    }
  }

  /// The checksum status that verification must give.
  package var checksum: ChecksumStatus {
    switch self {
    case .tamperedArchive, .wrongChecksum: .mismatch
    case .truncatedArchive, .extendedArchive, .emptyArchive: .sizeMismatch
    case .missingArchive: .notFetched
    case .otherChecksum: .malformed
    default: .verified
    }
  }

  /// The code of the first step that must fail; nil where none does.
  package var code: String? {
    switch self {
    case .tamperedArchive: "C03"
    case .truncatedArchive: "C01"
    case .extendedArchive: "C02"
    case .emptyArchive: "C08"
    case .missingArchive: "E04"
    case .notAnArchive: "A10"
    case .wrongChecksum: "C03"
    case .otherChecksum: "C06"
    case .badSignature: "S15"
    case .shortSignature: "S02"
    case .damagedSignature: "S03"
    case .missingSignature: "S01"
    case .unsigned: "S01"
    case .unknownKey: "T01"
    case .revokedKey: "T02"
    case .expiredKey: "T03"
    case .earlyKey: "T04"
    case .otherKindOfKey: "K07"
    case .copiedKeyID: "S10"
    case .wrongSigner: "T05"
    case .otherSigner: "S14"
    case .statementForAnotherPackage, .statementForAnotherVersion: "R07"
    case .statementForAnotherPurpose: "S12"
    case .changedLineEnds: "M02"
    }
  }
}
