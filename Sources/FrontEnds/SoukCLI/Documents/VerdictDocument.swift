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
      "failures": .array(step.failures.map(failure)),
    ])
  }

  private static func failure(_ failure: VerificationFailure) -> JSONValue {
    .object([
      "code": .string(failure.code),
      "finding": .text(failure.finding),
      "certainty": failure.certainty.map { .string($0.word) } ?? .null,
      "cause": failure.certainty.map { .string($0.description) } ?? .null,
      "expected": .text(failure.expected),
      "found": .text(failure.found),
      "bytes": failure.bytes.map(bytes) ?? .null,
      "remedy": .text(failure.remedy),
      "warning": .text(failure.warning),
      "facts": .object(failure.facts),
    ])
  }

  private static func bytes(_ bytes: ByteComparison) -> JSONValue {
    .object([
      "subject": .text(bytes.subject),
      "offset": .integer(bytes.offset),
      "first_difference": bytes.firstDifference.map { .integer($0) } ?? .null,
      "expected": .string(hexadecimal(bytes.expected)),
      "found": .string(hexadecimal(bytes.found)),
    ])
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
