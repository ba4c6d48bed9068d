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
  /// The stated key is listed without any bytes.
  case emptyKey = "empty-key"
  /// The stated key is listed with 31 bytes.
  case shortKey = "short-key"
  /// The stated key's text holds a stray letter.
  case damagedKey = "damaged-key"
  /// The stated key stands between two different marker lines.
  case keyArmor = "key-armor"
  /// A character of the stated key's PEM was lost.
  case damagedPEM = "damaged-pem"
  /// The stated key's DER structure is broken.
  case damagedDER = "damaged-der"
  /// A private key is listed where a public one belongs.
  case privateKeyListed = "private-key-listed"
  /// The listed key is no point of the curve.
  case keyOffCurve = "key-off-curve"
  /// The listed key is a second spelling of a point.
  case keyNotCanonical = "key-not-canonical"
  /// The listed key has small order.
  case keySmallOrder = "key-small-order"
  /// The listed key lies outside the prime-order group.
  case keyMixedOrder = "key-mixed-order"
  /// The listed key is one of a hardware token.
  case hardwareKey = "hardware-key"
  /// An error page stands where the signature belongs.
  case signaturePage = "signature-page"
  /// The signature's second half was raised by the group's order.
  case raisedSignature = "raised-signature"
  /// The signature's first half is no point.
  case signatureOffCurve = "signature-off-curve"
  /// The signature's first half has small order.
  case signatureSmallOrder = "signature-small-order"
  /// The signature is over BLAKE2b-512 of the statement.
  case prehashedSignature = "prehashed-signature"
  /// Index and statement name different keys.
  case otherKeyID = "other-key-id"
  /// The statement is of a format to come.
  case newerStatement = "newer-statement"
  /// The statement's last newline is gone.
  case cutNewline = "cut-newline"
  /// A byte order mark stands before the statement.
  case byteOrderMark = "byte-order-mark"
  /// Blanks were added to the statement's lines.
  case rewrittenStatement = "rewritten-statement"
  /// The signature is over a digest of the statement.
  case digestSigned = "digest-signed"
  /// The signature is that of the release before.
  case signatureOfAnotherRelease = "signature-of-another-release"
  /// The statement stands in the index as base64.
  case encodedStatement = "encoded-statement"
  /// The statement ends in its middle.
  case cutStatement = "cut-statement"
  /// A blank of the statement became a no-break space.
  case lookAlikes = "look-alikes"
  /// The archive is that of the release before.
  case wrongFile = "wrong-file"
  /// The stated checksum has 63 digits.
  case cutChecksum = "cut-checksum"
  /// An error page was saved in place of the archive.
  case errorPage = "error-page"
  /// A stretch of the archive is zeros.
  case hole
  /// The stated checksum is that of the unpacked archive.
  case unpackedChecksum = "unpacked-checksum"
  /// The signed file is a text whose line ends were changed.
  case textArchive = "text-archive"
  /// The index states an MD5 and no SHA-256.
  case weakChecksum = "weak-checksum"
  /// The statement was signed for another archive.
  case statementForAnotherArchive = "statement-for-another-archive"
  /// The statement is longer than any statement may be.
  case longStatement = "long-statement"
  /// An entry leads out of the folder.
  case climbingPath = "climbing-path"
  /// An entry has an absolute path.
  case absolutePath = "absolute-path"
  /// A symbolic link leads out, and an entry through it.
  case escapingLink = "escaping-link"
  /// A hard link leads to a file that is not in the archive.
  case hardLink = "hard-link"
  /// An entry is a device.
  case device
  /// An entry runs as its owner.
  case dangerousMode = "dangerous-mode"
  /// Two entries differ in case alone.
  case twinNames = "twin-names"
  /// A name holds an escape character.
  case unsafeName = "unsafe-name"
  /// The archive unpacks to far more than it should.
  case bomb
  /// The archive was damaged before it was signed.
  case damagedArchive = "damaged-archive"
  /// The Debian package's parts are out of order.
  case debLayout = "deb-layout"

  /// Whether it takes something from the release before.
  package var needsReleaseBefore: Bool {
    self == .wrongFile || self == .signatureOfAnotherRelease
  }
}
