import SoukModel
import SoukRDF
import SoukSPARQL

/// How failures of queries and of RDF files are put to a person.
enum GraphWording {
  /// A damage of the store: the orders differ.
  static let misplaced = "All three orders have the same triples."
  /// A damage of the store: ids without terms.
  static let unknown = "Every id of a triple stands for a term."
  /// A damage of the store: terms without hashes.
  static let unhashed = "Every term can be found by its hash."

  /// A program without the graph.
  static let noGraph = ServiceError(
    .conflict, "This souk was built without the graph.",
    remedy: "Build it with the trait MarketplaceV2.")

  /// A question that the library does not have.
  static func noQuestion(_ name: String, known: [String]) -> ServiceError {
    ServiceError(
      .notFound, "There is no question named “\(shown(name))”.",
      remedy: "There is: \(known.joined(separator: ", ")).")
  }

  /// A question of the library without what it must be given.
  static func noArgument(_ name: String, _ argument: String) -> ServiceError {
    ServiceError(
      .usage, "The question \(name) needs \(argument).",
      remedy: "Write `souk sparql --run \(name) \(argument)`.")
  }

  /// A question of the library with something that it does not need.
  static func needlessArgument(_ name: String) -> ServiceError {
    ServiceError(
      .usage, "The question \(name) needs nothing more.", remedy: "Leave out what follows it.")
  }

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
