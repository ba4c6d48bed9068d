import SoukModel
import SoukRDF
import SoukSPARQL

/// How failures of queries and of RDF files are put to a person.
enum GraphWording {
  /// A query that is none.
  static func malformed(_ error: QuerySyntaxError) -> ServiceError {
    ServiceError(
      .malformed,
      "The query is malformed at line \(error.line), column \(error.column): expected "
        + "\(shown(error.expected)), found \(shown(error.found)).",
      remedy: error.hint.map { sentence(shown($0.description)) } ?? "")
  }

  /// A file of RDF that cannot be read.
  static func malformed(_ error: any Error) -> ServiceError {
    ServiceError(
      .malformed, "\(shown("\(error)")).",
      remedy: "Correct the file there; everything before that place could be read.")
  }

  /// A query that gave no answer.
  static func unanswered(_ error: EvaluationError) -> ServiceError {
    let code: ServiceError.Code
    switch error {
    case .cancelled: code = .cancelled
    case .timedOut, .tooManyRows, .tooLarge: code = .conflict
    case .unsupported: code = .usage
    case .source: code = .io
    }
    return ServiceError(code, sentence(shown(error.description)))
  }

  /// A format that cannot hold the result.
  static func unsuited(_ format: GraphFormat, _ result: QueryResult) -> ServiceError {
    let (kind, formats): (String, String)
    switch result {
    case .solutions: (kind, formats) = ("a table", "text, json, xml, csv or tsv")
    case .boolean: (kind, formats) = ("yes or no", "text, json or xml")
    case .graph: (kind, formats) = ("a graph", "text, ttl or nt")
    }
    return ServiceError(
      .usage, "The format \(format.rawValue) cannot hold the result, which is \(kind).",
      remedy: "Ask for --format \(formats).")
  }

  private static func sentence(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst() + "."
  }

  private static func shown(_ text: String) -> String { RegistryText(text).escapedPrefix(2_000) }
}
