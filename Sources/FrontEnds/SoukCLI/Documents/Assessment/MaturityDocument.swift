import SoukAssess
import SoukEngine
import SoukModel

/// The maturity of one package as a program reads it.
struct MaturityDocument {
  /// How many next steps there are at the most.
  private static let stepLimit = 8

  /// The document.
  let json: JSONValue

  /// Writes an answer.
  init(_ answer: AssessmentAnswer, required: MaturityLevel?) {
    let report = answer.maturity
    json = .object([
      "package_id": .string(Self.identifier(report.id)),
      "package_name": .text(report.id.name),
      "registry": ValidateDocument.registry(report.id),
      "version": .text(report.version),
      "folder": .text(answer.folder),
      "total_score": .int(Int64(report.total)),
      "maturity_level": .string(report.level.rawValue),
      "description": .string(report.level.summary),
      "package_description": .text(report.summary),
      "scores": Self.scores(report.scores),
      "percentages": Self.percentages(report.scores),
      "feedback": .array(MaturityDimension.allCases.map { Self.feedback($0, report) }),
      "next_steps": .array(report.steps.prefix(Self.stepLimit).map(Self.step)),
      "evidence": .array(report.evidence.map(Self.evidence)),
      "content_here": .bool(answer.hasContent),
      "signature": .text(answer.verdict?.signature.rawValue),
      "checksum": .text(answer.verdict?.checksum.contractWord),
      "required_level": .text(required?.rawValue),
      "meets_required_level": required.map { .bool(report.level >= $0) } ?? .null,
      "backend": .text(answer.backend?.rawValue),
      "took_ms": .milliseconds(answer.milliseconds),
    ])
  }

  /// A package's identity in one text: `registry:name`, or the name of a folder's package.
  static func identifier(_ id: PackageID) -> String {
    id.registry == .folder ? id.name.raw : "\(id.registry):\(id.name.raw)"
  }

  /// The points of every side.
  static func scores(_ scores: MaturityScores) -> JSONValue {
    var object = JSONObject()
    for dimension in MaturityDimension.allCases {
      object[dimension.rawValue] = .int(Int64(scores[dimension]))
    }
    return .object(object)
  }

  private static func percentages(_ scores: MaturityScores) -> JSONValue {
    var object = JSONObject()
    for dimension in MaturityDimension.allCases {
      object[dimension.rawValue] = .double((scores.share(dimension) * 1_000).rounded() / 10)
    }
    return .object(object)
  }

  private static func feedback(
    _ dimension: MaturityDimension, _ report: MaturityReport
  ) -> JSONValue {
    let gaps = report.gaps.filter { $0.dimension == dimension }
    return .object([
      "dimension": .string(dimension.rawValue),
      "score": .int(Int64(report.score(dimension))),
      "available": .int(Int64(dimension.points)),
      "suggestions": .array(Self.remedies(gaps).map { .string($0) }),
    ])
  }

  /// What to do, each once.
  private static func remedies(_ gaps: [MaturityEvidence]) -> [String] {
    gaps.reduce(into: []) { found, gap in
      if !found.contains(gap.remedy) { found.append(gap.remedy) }
    }
  }

  private static func step(_ step: MaturityStepForward) -> JSONValue {
    .string("\(step.remedy) (\(AssessmentWording.served(step)), up to +\(step.gain))")
  }

  private static func evidence(_ evidence: MaturityEvidence) -> JSONValue {
    .object([
      "dimension": .string(evidence.dimension.rawValue),
      "criterion": .string(evidence.criterion.title),
      "points": .int(Int64(evidence.points)),
      "available": .int(Int64(evidence.available)),
      "observation": .string(evidence.observation),
      "remedy": evidence.remedy.isEmpty ? .null : .string(evidence.remedy),
    ])
  }
}
