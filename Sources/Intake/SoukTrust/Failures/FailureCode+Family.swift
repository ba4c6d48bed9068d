package import SoukModel

extension FailureCode {
  /// The group of causes that a code belongs to: its letter.
  package enum Family: Character, CaseIterable, Hashable, Sendable {
    /// Keys as files and as points.
    case key = "K"
    /// Signatures as files and as numbers.
    case signature = "S"
    /// What happened to the signed bytes.
    case message = "M"
    /// Who may sign, and when.
    case trust = "T"
    /// Files against their digests.
    case checksum = "C"
    /// The registry's metadata: age, order, identity.
    case metadata = "R"
    /// What an archive would do on unpacking.
    case archive = "A"
    /// OpenPGP messages and Debian's lists.
    case openPGP = "P"
    /// This machine and its network.
    case environment = "E"

    /// The family in words, as a heading.
    package var title: String {
      switch self {
      case .key: "Keys"
      case .signature: "Signatures"
      case .message: "Signed bytes"
      case .trust: "Signers"
      case .checksum: "Checksums"
      case .metadata: "Registry metadata"
      case .archive: "Archives"
      case .openPGP: "OpenPGP and Debian"
      case .environment: "This machine"
      }
    }
  }

  /// The group the code belongs to.
  package var family: Family {
    rawValue.first.flatMap(Family.init(rawValue:)) ?? .environment
  }

  /// Whether souk says the failure in words of its own, without this code.
  package var isSaidWithoutCode: Bool {
    switch self {
    case .packageDowngrade, .networkFailed, .writeFailed: true
    default: false
    }
  }

  /// The rung of the ladder at which the failure shows.
  package var step: VerificationStep.Rung {
    switch self {
    case .issuerUnknown, .pgpKeyNotInForce, .copiedKeyID: .key
    case .cleartextUnclean, .pgpAlgorithm, .pgpSignatureDamaged, .pgpSignatureTime,
      .wrongSignatureClass, .mpiMalformed, .signedTextChanged:
      .signature
    case .thresholdNotMet, .sameKeyTwice, .rotationBroken, .publisherKeyChanged: .metadata
    case .fileTooShort, .fileTooLong, .fileEmpty, .tooBig: .size
    case .statementMismatch, .wrongNamespace, .formatTooNew: .statement
    case .signatureMissing: .statement
    default:
      switch family {
      case .key, .trust: .key
      case .signature, .message: .signature
      case .checksum: .checksum
      case .metadata, .openPGP: .metadata
      case .archive: .contents
      case .environment: .archive
      }
    }
  }

  /// Another rung at which it may show: a file's own signature is checked at the one, a release's
  /// statement is read at the other; nil where there is one rung alone.
  package var otherStep: VerificationStep.Rung? {
    switch self {
    case .keyIDMismatch, .mixAndMatch, .tooBig: .statement
    case .copiedKeyID, .signatureMissing: .signature
    default:
      switch family {
      case .message: .statement
      case .checksum: step == .size ? .checksum : .size
      default: nil
      }
    }
  }

  /// The code as somebody typed it, in either case: `s14` → ``signedByAnotherKey``.
  package init?(typed text: String) {
    self.init(rawValue: text.uppercased())
  }
}
