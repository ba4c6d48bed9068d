import SoukModel

/// One line of a file of queries: plain text, or a JSON object with `query` and any `id`.
struct QueryLine {
  /// What is to come back with the answer; null where the line has none.
  let id: JSONValue
  /// The query; nil where the object has none that can be read.
  let query: String?
  /// What is wrong with the line; nil where it can be asked.
  let fault: String?

  /// Reads a line; a carriage return at its end does not count.
  init(_ text: Substring) {
    let line = text.last == "\r" ? text.dropLast() : text
    guard line.first(where: { !$0.isWhitespace }) == "{" else {
      (id, query, fault) = (.null, String(line), nil)
      return
    }
    do throws(JSONError) {
      let object = try JSONReader.parse(Array(line.utf8)).objectValue
      id = object?["id"] ?? .null
      query = object?["query"]?.stringValue
      fault = query == nil ? "The object has no text under “query”." : nil
    } catch {
      (id, query, fault) = (.null, nil, "The line is not a JSON object: \(error.reason).")
    }
  }

  /// Every line of a text; a line feed at the very end begins no further line.
  static func lines(of text: String) -> [QueryLine] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map(QueryLine.init)
  }
}
