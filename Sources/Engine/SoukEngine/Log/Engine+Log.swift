import Logging
import SoukModel
import SoukSearch

/// What is put on record of every answer, so that a log can be searched like the figures.
extension Engine {
  /// A search that was answered.
  func logSearch(_ request: SearchRequest, _ answer: SearchAnswer) {
    logger.info(
      "search",
      metadata: described(request).merging(
        [
          "backend": "\(answer.page.backend.rawValue)",
          "duration_ms": .stringConvertible(answer.milliseconds),
          "cache_hit": .stringConvertible(answer.cached),
        ], uniquingKeysWith: { $1 }))
  }

  /// A search that was not answered; one that a newer key cancelled is no error.
  func logSearch(_ request: SearchRequest, on backend: BackendKind?, failed error: BackendError) {
    guard error.code != .cancelled else { return }
    var metadata = described(request)
    metadata["backend"] = "\(backend?.rawValue ?? gate.rawValue)"
    metadata["code"] = "\(error.code.rawValue)"
    logger.error("search", metadata: metadata)
  }

  /// A look-up, answered or not.
  func logLookup(
    on backend: BackendKind?, milliseconds: Double?, cached: Bool, failed error: BackendError? = nil
  ) {
    var metadata: Logger.Metadata = [
      "backend": "\(backend?.rawValue ?? gate.rawValue)", "cache_hit": .stringConvertible(cached),
    ]
    metadata["duration_ms"] = milliseconds.map { .stringConvertible($0) }
    metadata["code"] = error.map { "\($0.code.rawValue)" }
    logger.log(level: error == nil ? .info : .error, "lookup", metadata: metadata)
  }

  /// The request without what was typed, and with it only where the person asked for that.
  private func described(_ request: SearchRequest) -> Logger.Metadata {
    var metadata: Logger.Metadata = ["pattern": "\(request.query.pattern)"]
    if settings.logsQueries { metadata["query"] = "\(request.query.text)" }
    return metadata
  }
}

extension SearchQuery {
  /// The form of the query without a word of it, such as `2 words, author:, sig:`.
  var pattern: String {
    guard !isEmpty else { return "everything" }
    let plain = clauses.filter { $0.field == nil && !$0.isNegated }
    var parts: [String] = []
    let words = plain.count { $0.tokens.count == 1 }
    let phrases = plain.count - words
    if words > 0 {
      parts.append(words == 1 ? "1 word" : words > 9 ? "10 words on" : "\(words) words")
    }
    if phrases > 0 { parts.append("phrase") }
    if clauses.contains(where: \.isNegated) { parts.append("not") }
    for field in SearchField.allCases where clauses.contains(where: { $0.field == field }) {
      parts.append("\(field.rawValue):")
    }
    for field in QueryField.allCases where filters.contains(where: { $0.field == field }) {
      let part = "\(field.rawValue):"
      if !parts.contains(part) { parts.append(part) }
    }
    return parts.joined(separator: ", ")
  }
}
