extension FailureCode {
  /// How a failure is to be taken.
  package var severity: Severity {
    switch self {
    case .signatureWrongLength, .signatureTextDamaged, .notASignature, .finalNewline, .lineEndings,
      .byteOrderMark, .textRewritten, .contentRecoded, .contentCut, .textNormalised,
      .fileTooShort, .fileTooLong, .bytesDiffer, .errorPageSaved, .fileEmpty, .holeOfZeros,
      .indexOutOfStep, .digestOfOtherEncoding, .digestOfTextVariant, .fileChangedWhileReading,
      .archiveDamaged, .networkFailed, .writeFailed:
      .accident
    case .keyMissing, .keyWrongLength, .keyTextDamaged, .keyArmorWrong, .pemDamaged, .derMalformed,
      .wrongKeyAlgorithm, .publicKeyForSigning, .privateKeyEncrypted, .unsupportedKeyKind,
      .wrongHashingMode, .keyIDMismatch, .formatTooNew, .digestWasSigned, .keyExpired,
      .keyNotYetValid, .trustStoreDamaged, .digestMalformed, .wrongDigestAlgorithm,
      .metadataFromFuture, .archiveFormatUnknown, .pgpAlgorithm, .issuerUnknown,
      .pgpSignatureTime, .clockDoubtful, .fileUnreadable:
      .setup
    case .checksOverridden, .fastForward, .dangerousMode, .armorChecksum, .noValidUntil:
      .warning
    default: .attack
    }
  }

  /// How a failure is to be taken.
  package enum Severity: String, CaseIterable, Hashable, Sendable {
    /// As an attack until it is explained: refuse, keep the evidence, try no way around.
    case attack
    /// As an accident: fetching again is safe.
    case accident
    /// As a matter of this machine's setup or of how the command was given.
    case setup
    /// As something to know; it does not stop anything.
    case warning
  }
}
