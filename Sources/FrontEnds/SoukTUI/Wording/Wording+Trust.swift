import SoukModel

extension Wording {
  /// A signature's status in words; no two causes share them.
  static func words(_ status: SignatureStatus) -> String {
    switch status {
    case .verified: "VERIFIED"
    case .unsigned: "UNSIGNED"
    case .unknownKey: "UNKNOWN KEY"
    case .wrongSigner: "WRONG SIGNER"
    case .keyExpired: "KEY EXPIRED"
    case .keyRevoked: "KEY REVOKED"
    case .badSignature: "BAD SIGNATURE"
    case .malformed: "MALFORMED SIG"
    case .wrongStatement: "WRONG PACKAGE"
    case .indexSigned: "INDEX SIGNED"
    case .indexExpired: "INDEX EXPIRED"
    case .indexNotChecked: "INDEX NOT CHECKED"
    case .notFetched: "NOT FETCHED"
    case .checking: "CHECKING"
    }
  }

  /// What a signature's status means.
  static func meaning(_ status: SignatureStatus) -> String {
    switch status {
    case .verified: "signed by a trusted key that may sign this package"
    case .unsigned: "the release carries no signature"
    case .unknownKey: "signed by a key that is not in the trust store"
    case .wrongSigner: "the signature holds, but under another key than the one stated"
    case .keyExpired: "the key's time had ended"
    case .keyRevoked: "the key has been revoked"
    case .badSignature: "the signature does not hold over the statement"
    case .malformed: "signature, statement or key cannot be read"
    case .wrongStatement: "the statement is for another package, version or archive"
    case .indexSigned: "it stands in an index whose signature holds"
    case .indexExpired: "what vouches for the index here has expired"
    case .indexNotChecked: "the index's signature is not checked yet"
    case .notFetched: "what is needed is not on this machine"
    case .checking: "verification is under way"
    }
  }

  /// A checksum's status in words; no two causes share them.
  static func words(_ status: ChecksumStatus) -> String {
    switch status {
    case .verified: "VERIFIED"
    case .verifiedNoncanonical: "VERIFIED, OTHER ORDER"
    case .mismatch: "HASH MISMATCH"
    case .sizeMismatch: "SIZE MISMATCH"
    case .undetermined: "UNDETERMINED"
    case .listed: "LISTED"
    case .absent: "NO CHECKSUM"
    case .malformed: "MALFORMED SUM"
    case .notFetched: "NOT FETCHED"
    case .checking: "CHECKING"
    }
  }

  /// What a checksum's status means.
  static func meaning(_ status: ChecksumStatus) -> String {
    switch status {
    case .verified: "souk hashed the content and it matches"
    case .verifiedNoncanonical: "matches only in another folder order than the sorted one"
    case .mismatch: "the content differs from what was published"
    case .sizeMismatch: "the content has another length than what was published"
    case .undetermined: "no answer within the bound on folder orders"
    case .listed: "the index states it; the content is not here"
    case .absent: "the registry states no checksum"
    case .malformed: "what is stated is not 64 hexadecimal digits"
    case .notFetched: "the content should be here and could not be read"
    case .checking: "hashing is under way"
    }
  }

  /// A rung of the ladder.
  static func words(_ rung: VerificationStep.Rung) -> String {
    switch rung {
    case .archive: "archive present"
    case .size: "size"
    case .checksum: "SHA-256"
    case .statement: "statement"
    case .key: "key allowed"
    case .signature: "signature"
    case .metadata: "metadata"
    case .contents: "archive contents"
    }
  }

  /// How a step went.
  static func words(_ outcome: VerificationStep.Outcome) -> String {
    switch outcome {
    case .passed: "passed"
    case .failed: "FAILED"
    case .skipped: "skipped"
    case .notApplicable: "does not apply"
    }
  }
}
