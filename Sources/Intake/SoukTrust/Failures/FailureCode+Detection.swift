extension FailureCode {
  /// How souk notices the failure, in one sentence for somebody who wants to check it by hand.
  package var detection: String {
    switch self {
    case .keyMissing: "The key file is not there or has no bytes."
    case .keyWrongLength: "After decoding, the key has another count of bytes than 32."
    case .keyTextDamaged:
      "The first character outside the alphabet is named with line and column; so are an odd count "
        + "of digits, missing padding and stray bits."
    case .keyArmorWrong:
      "BEGIN and END are compared, and whatever stands before, after or twice is found."
    case .pemDamaged: "The base64 is decoded, and its length compared with the one it states."
    case .derMalformed:
      "Every tag and length is walked; what is left over or has two spellings is found."
    case .wrongKeyAlgorithm: "The container's algorithm identifier is another one than 1.3.101.112."
    case .privateKeyExposed:
      "The container is a private one, or the second half of 64 bytes is the public key of the first."
    case .publicKeyForSigning: "The file given for signing reads as a public key."
    case .privateKeyEncrypted: "The container names a cipher or a key derivation."
    case .keyNotOnCurve: "No x belongs to the y that the 32 bytes state."
    case .keyNotCanonical: "y is at or above 2^255 - 19, or x is a negative zero."
    case .keySmallOrder: "Eight times the point is the neutral element."
    case .keyMixedOrder: "libsodium does not find the point in the prime-order group."
    case .keyHalvesDiffer:
      "The public half is derived from the seed and compared with the stored one."
    case .unsupportedKeyKind: "The file names a kind of key that souk does not use."
    case .signatureMissing:
      "There is no signature where the registry's rule or the command wants one."
    case .signatureWrongLength: "After decoding, the signature has another count of bytes than 64."
    case .signatureTextDamaged: "The first character that does not belong is named with its offset."
    case .notASignature:
      "The file begins as something else does: a page, a key, another tool's signature."
    case .scalarNotReduced: "The second 32 bytes are compared with the order of the group."
    case .commitmentNotAPoint: "No point in canonical form has the first 32 bytes."
    case .commitmentSmallOrder: "The point of the first 32 bytes is outside the prime-order group."
    case .wrongHashingMode: "The same signature and key are tried with each other hashing mode."
    case .keyIDMismatch: "The key that the signature names is compared with the one that is given."
    case .copiedKeyID: "The ids are equal and the key bytes differ."
    case .commentSignatureBad:
      "minisign's second signature is verified over the first and the comment."
    case .wrongNamespace: "The purpose that was signed is compared with the one that is asked for."
    case .formatTooNew: "The version or algorithm in the file is one that this souk does not read."
    case .signedByAnotherKey: "The equation is tried with every other key that is known here."
    case .signatureCauseUnknown:
      "The equation fails, and so does every trial; the trials are listed."
    case .cofactoredOnly: "The equation holds only after both sides are multiplied by eight."
    case .finalNewline: "The signature is tried with one newline more and one less at the end."
    case .lineEndings: "The signature is tried with every line end turned into the other kind."
    case .byteOrderMark: "The file begins with EF BB BF, and the signature is tried without them."
    case .textRewritten:
      "The signature is tried over the text without trailing blanks and over re-written JSON."
    case .digestWasSigned: "The signature is tried over the file's digests, as bytes and as text."
    case .anotherFileSigned: "The signature is tried over the files beside this one."
    case .contentRecoded: "The signature is tried over the unpacked and the decoded content."
    case .contentCut: "The signed size is compared with the size of what is here."
    case .textNormalised: "The signature is tried with the usual substitutes of characters undone."
    case .signerUnknown: "No key of the registry or of the trust store has the signer's id."
    case .keyRevoked:
      "The key has a date of revocation, from the registry or from this machine's owner."
    case .keyExpired: "The clock, or the date of signing, is after the key's last day."
    case .keyNotYetValid: "The clock, or the date of signing, is before the key's first day."
    case .keyOutOfScope: "The package's name fits none of the patterns that the key may sign."
    case .thresholdNotMet:
      "Good signatures by distinct keys are counted; each key's state is listed."
    case .sameKeyTwice: "Two ids or two signatures have the same 32 bytes of key."
    case .rotationBroken:
      "The new root is not signed by enough keys of the one before, or a version is missing."
    case .publisherKeyChanged: "The key differs from the one seen first, and no rotation names it."
    case .trustStoreDamaged:
      "The store, or what was seen of a registry, does not parse, or its mode lets others write it."
    case .checksOverridden:
      "The installation was told to go on against the rules of the registry (`--force`)."
    case .fileTooShort: "The size is below the signed one."
    case .fileTooLong: "The size is above the signed one; the genuine beginning is compared."
    case .bytesDiffer: "The sizes are equal and the SHA-256 digests are not."
    case .wrongFile: "The digest of this file is found at another entry of the index."
    case .digestMalformed:
      "The expected value is not 64 hexadecimal digits; what it looks like is said."
    case .wrongDigestAlgorithm:
      "The length is that of MD5, SHA-1 or SHA-512, and the file is tried with it."
    case .errorPageSaved:
      "The file begins as a web page, an error answer or a Git LFS pointer does."
    case .fileEmpty: "The file has 0 bytes."
    case .holeOfZeros: "The longest run of zero bytes is at least 4 KiB and begins at a block."
    case .indexOutOfStep: "The digest is that of another version that the index lists."
    case .digestOfOtherEncoding:
      "The digest is compared with that of the unpacked or the packed file."
    case .digestOfTextVariant: "The digest is compared with those of the text's usual variants."
    case .fileChangedWhileReading: "Size and time of change differ before and after reading."
    case .noStrongChecksum: "The index lists MD5 or SHA-1 and no SHA-256."
    case .metadataExpired: "The clock is after the date that the metadata states as its end."
    case .metadataFromFuture: "The metadata's date is more than 10 minutes after the clock."
    case .rollback: "Version or date is below the highest that was seen."
    case .equivocation: "The version is the one seen before, and the digest is another."
    case .mixAndMatch: "The digest of the part is not the one in the signed list."
    case .packageDowngrade: "The version is below the installed one, and nobody asked for that."
    case .statementMismatch:
      "Name, version and registry in the signed text are compared with the request."
    case .wrongMetadataRole: "The kind that the signed text states is not the one asked for."
    case .tooBig: "More bytes came than the known size or the cap allows."
    case .ambiguousJSON:
      "The strict reader meets a double key, a number out of range, bad UTF-8 or great depth."
    case .fastForward: "The version is further above the last one than the policy allows."
    case .signingDropped: "Earlier versions are remembered as signed, and this one is not."
    case .pathClimbsOut: "A component of an entry's path is `..`."
    case .absolutePath: "An entry's path begins with a slash or a drive."
    case .symlinkEscape: "A link's target leaves the folder, or a later path goes through a link."
    case .hardLinkEscape: "A hard link's target is no regular entry before it."
    case .specialFile: "An entry's type is a device, a FIFO or a socket."
    case .dangerousMode: "An entry's mode has set-user, set-group or write-for-all."
    case .nameTwice: "Names are compared exactly, without case, and in composed form."
    case .unsafeName:
      "A name holds controls, escapes, direction marks, bad UTF-8, or over 255 bytes."
    case .bomb: "Ratio, total size, count of entries and depth are held to limits while unpacking."
    case .archiveDamaged: "The container's own checksum fails, or it ends early."
    case .archiveFormatUnknown: "The first bytes are those of no format that souk unpacks."
    case .contentsDiffer: "Every file's size and digest is compared with the signed list."
    case .debLayout:
      "The members of the ar archive are not debian-binary, control and data, in order."
    case .cleartextUnclean:
      "The message is held to one BEGIN, known headers, one blank line and one END."
    case .armorChecksum: "The CRC-24 of the armor is computed and compared."
    case .pgpAlgorithm: "The signature's numbers for key and hash algorithm are looked up."
    case .issuerUnknown: "The issuer's fingerprint is looked for in the keyring."
    case .signedTextChanged: "The digest's first 16 bits differ from those kept in the signature."
    case .pgpSignatureDamaged: "The first 16 bits agree, and the equation fails."
    case .pgpKeyNotInForce:
      "The key's expiry and revocations are compared with the date of signing."
    case .pgpSignatureTime: "The signature's own dates are compared with the clock."
    case .mpiMalformed: "The stated count of bits does not fit the number."
    case .fileNotListed: "The signed list has no SHA-256 line for the path."
    case .noValidUntil: "The signed list has no field Valid-Until."
    case .suiteChanged: "Codename, suite and origin are compared with those asked for."
    case .wrongSignatureClass: "The signature's type is not that of a document."
    case .clockDoubtful:
      "The clock is before the time of the last refresh, which is kept with what was seen."
    case .networkFailed:
      "Name, connection, TLS or HTTP status failed, or a redirect led to another host."
    case .verdictsDiffer: "The library's answer and souk's own steps are compared every time."
    case .fileUnreadable: "The system refused to open or read the file; its reason is given."
    case .writeFailed: "The system refused to write; its reason is given."
    }
  }
}
