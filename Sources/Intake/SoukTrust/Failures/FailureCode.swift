/// What can be wrong with a key, a signature, a file or an index: one code for each cause.
///
/// The raw value is what people see and type (`K01` … `E05`); a code never changes its meaning.
/// ``severity`` says how to take it, ``step`` where the ladder meets it and ``guidance`` what to do.
package enum FailureCode: String, CaseIterable, Hashable, Sendable {
  // Keys.

  /// There is no key: the file is not there or empty.
  case keyMissing = "K01"
  /// The key has another length than Ed25519's 32 bytes.
  case keyWrongLength = "K02"
  /// The key's text holds a character that does not belong, or lacks one.
  case keyTextDamaged = "K03"
  /// The marker lines around the key are missing, different or doubled.
  case keyArmorWrong = "K04"
  /// The base64 between the marker lines is damaged.
  case pemDamaged = "K05"
  /// The key's DER structure is broken.
  case derMalformed = "K06"
  /// The key is for another algorithm.
  case wrongKeyAlgorithm = "K07"
  /// A private key stands where a public one should.
  case privateKeyExposed = "K08"
  /// A public key was given for signing.
  case publicKeyForSigning = "K09"
  /// The private key is encrypted.
  case privateKeyEncrypted = "K10"
  /// The 32 bytes are no point of the curve.
  case keyNotOnCurve = "K11"
  /// The key is a second spelling of a point.
  case keyNotCanonical = "K12"
  /// The key is one of the few points of small order.
  case keySmallOrder = "K13"
  /// The key lies outside the prime-order group.
  case keyMixedOrder = "K14"
  /// The private key's stored public half is not the one its seed gives.
  case keyHalvesDiffer = "K15"
  /// The key is of a kind that souk does not use.
  case unsupportedKeyKind = "K16"

  // Signatures.

  /// There is no signature.
  case signatureMissing = "S01"
  /// The signature has another length than 64 bytes.
  case signatureWrongLength = "S02"
  /// The signature's text holds a character that does not belong, or lacks one.
  case signatureTextDamaged = "S03"
  /// The file is something else than a signature.
  case notASignature = "S04"
  /// The signature's second half is not below the group's order.
  case scalarNotReduced = "S05"
  /// The signature's first half is no point of the curve in its one spelling.
  case commitmentNotAPoint = "S06"
  /// The signature's first half lies outside the prime-order group.
  case commitmentSmallOrder = "S07"
  /// The signature holds in another hashing mode.
  case wrongHashingMode = "S08"
  /// The signature names another key than the one it is checked with.
  case keyIDMismatch = "S09"
  /// The key id fits and the key does not.
  case copiedKeyID = "S10"
  /// The file's signature holds, the one over the trusted comment does not.
  case commentSignatureBad = "S11"
  /// The signature was made for another purpose.
  case wrongNamespace = "S12"
  /// The format has a version that this souk does not read.
  case formatTooNew = "S13"
  /// The signature holds under another known key.
  case signedByAnotherKey = "S14"
  /// The signature does not hold and no trial found out why.
  case signatureCauseUnknown = "S15"
  /// Only the cofactored equation holds.
  case cofactoredOnly = "S16"

  // Message bytes.

  /// The text's last newline was added or removed after signing.
  case finalNewline = "M01"
  /// The text's line endings were changed after signing.
  case lineEndings = "M02"
  /// A byte order mark was added after signing.
  case byteOrderMark = "M03"
  /// The same data was written again with other bytes.
  case textRewritten = "M04"
  /// A digest was signed instead of the file.
  case digestWasSigned = "M05"
  /// The signature belongs to another file.
  case anotherFileSigned = "M06"
  /// The content was packed or unpacked on the way.
  case contentRecoded = "M07"
  /// The content was cut or extended.
  case contentCut = "M08"
  /// Characters were replaced by others that look alike.
  case textNormalised = "M09"

  // Trust.

  /// Nobody here trusts the signer.
  case signerUnknown = "T01"
  /// The key was revoked.
  case keyRevoked = "T02"
  /// The key has expired.
  case keyExpired = "T03"
  /// The key is not valid yet.
  case keyNotYetValid = "T04"
  /// The key may not sign this package.
  case keyOutOfScope = "T05"
  /// Fewer good signatures than needed.
  case thresholdNotMet = "T06"
  /// One key was counted twice.
  case sameKeyTwice = "T07"
  /// A new root key is not vouched for by the one before.
  case rotationBroken = "T08"
  /// The publisher's key changed without a word of the old one.
  case publisherKeyChanged = "T09"
  /// The store of trusted keys is damaged or open to others.
  case trustStoreDamaged = "T10"
  /// Somebody switched checks off.
  case checksOverridden = "T11"

  // Checksums.

  /// The file is shorter than promised.
  case fileTooShort = "C01"
  /// The file is longer than promised.
  case fileTooLong = "C02"
  /// The length fits and the bytes differ.
  case bytesDiffer = "C03"
  /// The file is another one that the index knows.
  case wrongFile = "C04"
  /// The expected digest is not a SHA-256.
  case digestMalformed = "C05"
  /// The expected digest is of another algorithm.
  case wrongDigestAlgorithm = "C06"
  /// An error page was saved instead of the file.
  case errorPageSaved = "C07"
  /// The file is empty.
  case fileEmpty = "C08"
  /// A stretch of the file is zeros.
  case holeOfZeros = "C09"
  /// Index and mirror are of different days.
  case indexOutOfStep = "C10"
  /// The digest is of the packed or unpacked form of the file.
  case digestOfOtherEncoding = "C11"
  /// The digest is of the same text with other line ends.
  case digestOfTextVariant = "C12"
  /// The file changed while it was read.
  case fileChangedWhileReading = "C13"
  /// Only weak checksums are published.
  case noStrongChecksum = "C14"

  // Registry metadata.

  /// The index has expired.
  case metadataExpired = "R01"
  /// The index is dated in the future.
  case metadataFromFuture = "R02"
  /// The index is older than the last one seen.
  case rollback = "R03"
  /// Two indexes of one version differ.
  case equivocation = "R04"
  /// A part of the index is not the one that was signed.
  case mixAndMatch = "R05"
  /// An older package than the installed one is offered.
  case packageDowngrade = "R06"
  /// The signed statement is about something else.
  case statementMismatch = "R07"
  /// The signed metadata is of another kind.
  case wrongMetadataRole = "R08"
  /// More was sent than the limit allows.
  case tooBig = "R09"
  /// Two readers could read the JSON differently.
  case ambiguousJSON = "R10"
  /// The version number jumped far ahead.
  case fastForward = "R11"
  /// Releases used to be signed and this one is not.
  case signingDropped = "R12"

  // Archives.

  /// A path leaves the folder through `..`.
  case pathClimbsOut = "A01"
  /// A path is absolute.
  case absolutePath = "A02"
  /// A symbolic link leads out of the folder.
  case symlinkEscape = "A03"
  /// A hard link does not lead to an entry before it.
  case hardLinkEscape = "A04"
  /// An entry is a device, a FIFO or a socket.
  case specialFile = "A05"
  /// An entry's mode gives more rights than it should.
  case dangerousMode = "A06"
  /// Two entries have one name, or names some disks cannot tell apart.
  case nameTwice = "A07"
  /// An entry's name holds characters that act on a terminal or on no disk.
  case unsafeName = "A08"
  /// The archive unpacks to far more than it should.
  case bomb = "A09"
  /// The archive is cut or fails its own check.
  case archiveDamaged = "A10"
  /// The archive's format is not supported.
  case archiveFormatUnknown = "A11"
  /// The archive's files are not the listed ones.
  case contentsDiffer = "A12"
  /// The Debian package is not laid out as one.
  case debLayout = "A13"

  // OpenPGP and Debian.

  /// The file is not one clean OpenPGP cleartext message.
  case cleartextUnclean = "P01"
  /// The armor's checksum line is damaged.
  case armorChecksum = "P02"
  /// The signature's algorithm is not one that souk checks.
  case pgpAlgorithm = "P03"
  /// No key of the ring made the signature.
  case issuerUnknown = "P04"
  /// The text was changed after signing.
  case signedTextChanged = "P05"
  /// The text is very likely intact and the signature is not.
  case pgpSignatureDamaged = "P06"
  /// The OpenPGP key was expired or revoked when it signed.
  case pgpKeyNotInForce = "P07"
  /// The OpenPGP signature has expired or is dated in the future.
  case pgpSignatureTime = "P08"
  /// A number in the OpenPGP signature is malformed.
  case mpiMalformed = "P09"
  /// The signed list does not name the file.
  case fileNotListed = "P10"
  /// The suite never expires.
  case noValidUntil = "P11"
  /// The suite is not the expected one.
  case suiteChanged = "P12"
  /// The OpenPGP signature is not over a document.
  case wrongSignatureClass = "P13"

  // Environment.

  /// This machine's clock is doubtful.
  case clockDoubtful = "E01"
  /// The network failed, which is no matter of trust.
  case networkFailed = "E02"
  /// Two checks inside souk disagree; nothing is accepted.
  case verdictsDiffer = "E03"
  /// A file cannot be read.
  case fileUnreadable = "E04"
  /// A file cannot be written.
  case writeFailed = "E05"
}
