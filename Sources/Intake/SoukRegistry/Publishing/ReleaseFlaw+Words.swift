extension ReleaseFlaw {
  /// What is wrong and what one should see, in two sentences for a reader of the lab.
  package var explanation: String {
    switch self {
    case .tamperedArchive:
      "One bit of the archive was changed after signing. The signature is good; the checksum of "
        + "the content is not."
    case .truncatedArchive:
      "The last bytes of the archive are missing. The signature is good; the size is wrong."
    case .extendedArchive:
      "Bytes were put behind the end of the archive. The signature is good; the size is wrong."
    case .emptyArchive:
      "The archive has no bytes, as a full disk leaves it. The signature is good; the size is 0."
    case .missingArchive:
      "The archive is not where the index says. The signature is good; the content could not be "
        + "read."
    case .notAnArchive:
      "The signed file is unchanged and is no archive. Signature and checksum are good; the step "
        + "that looks inside fails."
    case .wrongChecksum:
      "The index states the checksum of something else. Neither the content nor the signed "
        + "statement agrees with it."
    case .otherChecksum:
      "The index states a SHA-512 where a SHA-256 belongs. The signature is good; the checksum is "
        + "malformed."
    case .badSignature:
      "A well-formed signature over other bytes. The key is known and in force; the signature "
        + "does not hold."
    case .shortSignature:
      "The signature has 63 bytes in place of 64. It is malformed, and no key is to blame."
    case .damagedSignature:
      "A stray character stands in the signature's text. It is malformed at the offset shown."
    case .missingSignature:
      "There is a statement and no signature over it. The release counts as unsigned."
    case .unsigned:
      "A release without any signature, in a registry that signs. Its content agrees with the "
        + "index."
    case .unknownKey:
      "Signed with a key that the registry does not list. Nobody can say whose it is."
    case .revokedKey:
      "Signed with a key that was revoked on 1 March 2024. A revoked key proves nothing, whatever "
        + "the date."
    case .expiredKey:
      "Signed with a key whose time ended on 1 January 2020. Look for a release signed by a newer "
        + "key."
    case .earlyKey:
      "Signed with a key that is valid from 2099 on. The clock of this machine is compared first."
    case .otherKindOfKey:
      "The stated key is an X25519 key, made for encryption. It cannot have signed anything."
    case .copiedKeyID:
      "A key is listed under an id that its bytes do not have. Ids are hints and can be copied."
    case .wrongSigner:
      "Signed with a known key that may sign packages named maps-* only. This is not one of them."
    case .otherSigner:
      "The statement names one key and another one signed. The steps name the true signer, found "
        + "by trial."
    case .statementForAnotherPackage:
      "The signed statement is about the package lab-good. Somebody put it beside this archive."
    case .statementForAnotherVersion:
      "The signed statement is about version 0.9.0. Somebody offers the old signature for the new "
        + "release."
    case .statementForAnotherPurpose:
      "The signed text says that it was signed for another purpose. It is no release statement."
    case .changedLineEnds:
      "The statement's line ends became CR LF on the way. It was signed with LF and must be "
        + "fetched byte for byte."
    default: furtherExplanation
    }
  }
}
