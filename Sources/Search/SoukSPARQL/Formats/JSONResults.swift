import SoukRDF

/// [SPARQL 1.1 Query Results JSON](https://www.w3.org/TR/sparql11-results-json/).
enum JSONResults {
  /// A table as a document.
  static func text(of table: SolutionTable) -> String {
    let names = table.variables.map { quoted($0.name) }
    var text = "{\"head\":{\"vars\":[\(names.joined(separator: ","))]},\"results\":{\"bindings\":["
    for (number, row) in table.rows.enumerated() {
      text += number == 0 ? "\n{" : ",\n{"
      var isFirst = true
      for (name, term) in zip(names, row) {
        guard let term else { continue }
        if !isFirst { text += "," }
        isFirst = false
        text += name
        text += ":"
        append(term, to: &text)
      }
      text += "}"
    }
    return text + "\n]}}\n"
  }

  /// An answer as a document.
  static func text(of value: Bool) -> String { "{\"boolean\":\(value),\"head\":{}}\n" }

  private static func append(_ term: Term, to text: inout String) {
    switch term {
    case .namedNode(let node): text += "{\"type\":\"uri\",\"value\":\(quoted(node.iri))}"
    case .blankNode(let node): text += "{\"type\":\"bnode\",\"value\":\(quoted(node.label))}"
    case .literal(let literal):
      if let language = literal.language {
        text += "{\"type\":\"literal\",\"value\":\(quoted(literal.lexicalForm)),"
        text += "\"xml:lang\":\(quoted(language))}"
      } else if literal.datatype == XSD.string {
        text += "{\"type\":\"literal\",\"value\":\(quoted(literal.lexicalForm))}"
      } else {
        text += "{\"datatype\":\(quoted(literal.datatype.iri)),\"type\":\"literal\","
        text += "\"value\":\(quoted(literal.lexicalForm))}"
      }
    }
  }

  /// A string of JSON; what a terminal could obey is escaped.
  private static func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7f && $0 != 0x22 && $0 != 0x5c }
    guard !isPlain else { return "\"\(text)\"" }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      default:
        if TextResults.isUnsafe(scalar), scalar.value <= 0xffff {
          let digits = String(scalar.value, radix: 16)
          quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          quoted.unicodeScalars.append(scalar)
        }
      }
    }
    return quoted + "\""
  }
}
