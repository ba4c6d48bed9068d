import SoukEngine
import SoukModel
import SoukSearch

/// Why packages stand in a list, or do not, as a program reads it.
struct QueryExplanationDocument {
  /// The document.
  let json: JSONValue

  /// Makes the document of one question.
  init(query: String, name: String, _ explanations: [QueryExplanation]) {
    json = .object([
      "query": .string(query), "name": .string(name),
      "diagnostics": SearchDocument.diagnostics(of: query),
      "explanations": .array(explanations.map(Self.value)),
    ])
  }

  private static func value(_ explanation: QueryExplanation) -> JSONValue {
    .object([
      "name": .text(explanation.name), "registry": .text(explanation.id?.registry.description),
      "backend": .string(explanation.backend.rawValue), "cached": .bool(explanation.isCached),
      "place": .integer(explanation.score.map { Int64($0.place) }),
      "total": .integer(explanation.score.map { Int64($0.total) }),
      "approximate": .bool(explanation.score?.isApproximate ?? false),
      "score": explanation.score.map { .double($0.score) } ?? .null,
      "parts": .array(
        (explanation.score?.parts ?? []).map { part in
          .object([
            "kind": .string(part.kind.rawValue), "word": .text(part.word),
            "value": .double(part.value),
          ])
        }),
      "matches": .array(
        explanation.found.map { found in
          .object([
            "part": .string(found.part), "field": .string(found.field.rawValue),
            "text": .text(found.text),
            "spans": .array(
              found.spans.map {
                .array([.int(Int64($0.lowerBound)), .int(Int64($0.upperBound))])
              }),
          ])
        }),
      "reasons": .array(
        explanation.reasons.map { reason in
          .object([
            "code": .string(reason.code), "message": .string(QueryWording.reason(reason)),
            "near": .array(reason.near.map { .string("\($0.registry):\($0.name.raw)") }),
          ])
        }),
    ])
  }
}

extension AbsenceReason {
  /// The packages that are near to an unknown name.
  fileprivate var near: [PackageID] { if case .unknown(let near) = self { near } else { [] } }
}
