/// What is offered behind the caret of a SPARQL query.
enum GraphCompletion {
  private static let keywords = [
    "SELECT", "DISTINCT", "WHERE", "FILTER", "OPTIONAL", "UNION", "MINUS", "ORDER BY", "GROUP BY",
    "HAVING", "LIMIT", "OFFSET", "COUNT(", "ASK", "DESCRIBE", "CONSTRUCT", "VALUES", "BIND(",
    "REGEX(", "CONTAINS(", "EXISTS", "NOT EXISTS",
  ]

  /// The rest of the word that is being typed; nil where nothing begins so.
  ///
  /// - Parameters:
  ///   - text: the query up to the caret.
  ///   - words: the words of the graph, with their prefixes.
  ///   - questions: the names of the library's questions, which stand first in the line.
  static func suggestion(after text: String, words: [String], questions: [String]) -> String? {
    let typed = text.reversed().prefix { $0.isLetter || $0.isNumber || ":-_".contains($0) }
    guard !typed.isEmpty else { return nil }
    let word = String(typed.reversed())
    let isFirst = typed.count == text.count
    if let name = (isFirst ? questions : []).first(where: { $0.hasPrefix(word) && $0 != word }) {
      return String(name.dropFirst(word.count))
    }
    if word.contains(":") {
      return words.first { $0.hasPrefix(word) && $0 != word }.map {
        String($0.dropFirst(word.count))
      }
    }
    guard word.count > 1 else { return nil }
    return keywords.first { $0.hasPrefix(word.uppercased()) && $0.count > word.count }
      .map { String($0.dropFirst(word.count)) }
  }
}
