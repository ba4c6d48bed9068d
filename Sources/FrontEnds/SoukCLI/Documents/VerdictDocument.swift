import SoukModel

/// A verdict as a program reads it.
enum VerdictDocument {
  /// The verdict with its steps.
  static func json(_ verdict: Verdict) -> JSONValue {
    .object(gathered: members(verdict))
  }

  /// The members that a verdict adds to a document.
  static func members(_ verdict: Verdict) -> [String: JSONValue] {
    [
      "verified": .bool(verdict.isVerified),
      "signature": .string(verdict.signature.rawValue),
      "checksum": .string(verdict.checksum.contractWord),
      "checksum_detail": .string(verdict.checksum.rawValue),
      "steps": .array(verdict.steps.map(step)),
    ]
  }

  private static func step(_ step: VerificationStep) -> JSONValue {
    .object([
      "number": .integer(Int64(step.rung.rawValue)),
      "step": .string(TrustWording.name(step.rung)),
      "outcome": .string(step.outcome.rawValue),
      "code": .text(step.code),
      "finding": .text(step.finding),
      "expected": .text(step.expected),
      "found": .text(step.found),
      "remedy": .text(step.remedy),
    ])
  }
}
