import SoukModel
import SoukTrust

/// The outcome of checking a file, as a program reads it.
struct FileCheckDocument {
  /// The document.
  let json: JSONValue

  /// Writes the outcome of one check.
  init(_ check: FileCheck, file: String, signature: String) {
    let diagnosis = check.diagnosis
    json = .object([
      "verified": .bool(check.holds),
      "verdict": .string(diagnosis.outcome.rawValue),
      "code": .string(diagnosis.code),
      "file": .string(file),
      "signature": .string(signature),
      "format": .text(check.signature?.format.rawValue),
      "key": .text(check.key?.key.description),
      "key_id": .text(check.key?.key.id),
      "details": diagnosis.details.json,
      "steps": .array(check.steps.map(Self.step)),
    ])
  }

  private static func step(_ step: FileCheckStep) -> JSONValue {
    .object([
      "number": .integer(Int64(step.stage.rawValue)),
      "step": .string(step.stage.name),
      "outcome": .string(step.outcome.rawValue),
      "finding": .text(step.sentence),
      "code": .text(step.finding?.code.rawValue),
      "certainty": .text(step.finding?.certainty.word),
      "cause": .text(step.finding?.certainty.description),
      "expected": .text(step.finding?.expected),
      "found": .text(step.finding?.found),
      "remedy": .text(step.finding?.remedy),
      "warning": .text(step.finding?.code.guidance.warning),
    ])
  }
}
