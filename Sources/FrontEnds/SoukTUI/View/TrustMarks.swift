import SoukModel
import SoukScreen

/// The signs and colours of trust statuses; words come from ``Wording``.
enum TrustMarks {
  /// The sign of a signature's status; one cell.
  static func mark(_ status: SignatureStatus, _ glyphs: GlyphSet) -> String {
    switch status {
    case .unsigned: glyphs.isUnicode ? "–" : "-"
    case .indexNotChecked, .notFetched: glyphs.isUnicode ? "·" : "."
    default: mark(status.severity, glyphs)
    }
  }

  /// The sign of a checksum's status; one cell.
  static func mark(_ status: ChecksumStatus, _ glyphs: GlyphSet) -> String {
    switch status {
    case .absent: glyphs.isUnicode ? "–" : "-"
    case .undetermined: "?"
    default: mark(status.severity, glyphs)
    }
  }

  /// The sign of how a step went; one cell.
  static func mark(_ outcome: VerificationStep.Outcome, _ glyphs: GlyphSet) -> String {
    switch outcome {
    case .passed: mark(TrustSeverity.good, glyphs)
    case .failed: mark(TrustSeverity.failed, glyphs)
    case .skipped: glyphs.isUnicode ? "·" : "."
    case .notApplicable: glyphs.isUnicode ? "–" : "-"
    }
  }

  /// How loud a status is, in colour.
  static func role(_ severity: TrustSeverity) -> Role {
    switch severity {
    case .good: .good
    case .neutral: .dim
    case .pending: .info
    case .unknown, .expired: .warn
    case .failed: .bad
    }
  }

  /// How a step went, in colour.
  static func role(_ outcome: VerificationStep.Outcome) -> Role {
    switch outcome {
    case .passed: .good
    case .failed: .bad
    case .skipped, .notApplicable: .dim
    }
  }

  /// The word for a row whose status calls for a look: the signature's, else the checksum's.
  static func alarm(_ row: PackageSummary) -> (word: String, severity: TrustSeverity)? {
    if calls(row.signature.severity) {
      return (Wording.words(row.signature), row.signature.severity)
    }
    if calls(row.checksum.severity) {
      return (Wording.words(row.checksum), row.checksum.severity)
    }
    return nil
  }

  private static func calls(_ severity: TrustSeverity) -> Bool {
    switch severity {
    case .unknown, .expired, .failed: true
    case .good, .neutral, .pending: false
    }
  }

  /// The sign of how loud a status is; one cell.
  static func mark(_ severity: TrustSeverity, _ glyphs: GlyphSet) -> String {
    switch severity {
    case .good: glyphs.isUnicode ? "✓" : "+"
    case .neutral: glyphs.isUnicode ? "·" : "."
    case .pending: glyphs.isUnicode ? "…" : "~"
    case .unknown: "?"
    case .expired: "!"
    case .failed: glyphs.isUnicode ? "✗" : "x"
    }
  }
}
