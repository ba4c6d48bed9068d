import SoukRDF

/// [SPARQL Query Results XML](https://www.w3.org/TR/rdf-sparql-XMLres/).
enum XMLResults {
  private static let opening =
    "<?xml version=\"1.0\"?>\n<sparql xmlns=\"http://www.w3.org/2005/sparql-results#\">\n"

  /// A table as a document.
  static func text(of table: SolutionTable) -> String {
    var text = opening + "<head>"
    for variable in table.variables { text += "<variable name=\"\(escaped(variable.name))\"/>" }
    text += "</head>\n<results>\n"
    for row in table.rows {
      text += "<result>"
      for (variable, term) in zip(table.variables, row) {
        guard let term else { continue }
        text += "<binding name=\"\(escaped(variable.name))\">\(element(term))</binding>"
      }
      text += "</result>\n"
    }
    return text + "</results>\n</sparql>\n"
  }

  /// An answer as a document.
  static func text(of value: Bool) -> String {
    opening + "<head/>\n<boolean>\(value)</boolean>\n</sparql>\n"
  }

  private static func element(_ term: Term) -> String {
    switch term {
    case .namedNode(let node): return "<uri>\(escaped(node.iri))</uri>"
    case .blankNode(let node): return "<bnode>\(escaped(node.label))</bnode>"
    case .literal(let literal):
      let text = escaped(literal.lexicalForm)
      if let language = literal.language {
        return "<literal xml:lang=\"\(escaped(language))\">\(text)</literal>"
      }
      if literal.datatype == XSD.string { return "<literal>\(text)</literal>" }
      return "<literal datatype=\"\(escaped(literal.datatype.iri))\">\(text)</literal>"
    }
  }

  /// Text of XML 1.0; the controls that it has no form for become U+FFFD.
  private static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: escaped.append(contentsOf: "&amp;".unicodeScalars)
      case 0x3c: escaped.append(contentsOf: "&lt;".unicodeScalars)
      case 0x3e: escaped.append(contentsOf: "&gt;".unicodeScalars)
      case 0x22: escaped.append(contentsOf: "&quot;".unicodeScalars)
      case 0x0d: escaped.append(contentsOf: "&#13;".unicodeScalars)
      case 0x09, 0x0a: escaped.append(scalar)
      case 0..<0x20, 0xfffe, 0xffff: escaped.append("\u{fffd}")
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
