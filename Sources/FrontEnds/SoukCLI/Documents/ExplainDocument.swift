import SoukModel
import SoukTrust

/// What a failure's code means, as a program reads it.
enum ExplainDocument {
  /// The members of a code.
  static func json(_ code: FailureCode) -> JSONValue {
    let guidance = code.guidance
    return .object([
      "code": .string(code.rawValue),
      "family": .string(code.family.title),
      "title": .string(guidance.title),
      "severity": .string(code.severity.rawValue),
      "step": .string(TrustWording.name(code.step)),
      "step_number": .integer(Int64(code.step.rawValue)),
      "meaning": .string(guidance.meaning),
      "detection": .string(code.detection),
      "remedy": .string(guidance.remedy),
      "warning": .text(guidance.warning),
    ])
  }
}
