import SoukRDF

extension Term {
  /// The term as a query writes it; nil for what no query can hold: a blank node, which is a variable
  /// there, and an IRI that is not absolute or has characters of the grammar.
  ///
  /// Escapes of IRIs do not help: they are taken out before the grammar is read (SPARQL 1.1 Query, clause
  /// 19.2), and what they stood for would be part of the query.
  var queryText: String? {
    switch self {
    case .namedNode(let node): Self.reference(node.iri)
    case .blankNode: nil
    case .literal(let literal):
      if let language = literal.language {
        "\(Self.quoted(literal.lexicalForm))@\(language)"
      } else if literal.datatype == XSD.string {
        Self.quoted(literal.lexicalForm)
      } else {
        Self.reference(literal.datatype.iri).map { Self.quoted(literal.lexicalForm) + "^^" + $0 }
      }
    }
  }

  /// An absolute IRI in its brackets; nil where it cannot stand in them.
  static func reference(_ iri: String) -> String? {
    !iri.utf8.contains(where: isForbidden) && IRIReference(iri).isAbsolute ? "<\(iri)>" : nil
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    var isBehindBackslash = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      // Engines that take escapes out without looking for a backslash before them would find one here.
      case "u" where isBehindBackslash: quoted += "\\u0075"
      case "U" where isBehindBackslash: quoted += "\\u0055"
      default: quoted.unicodeScalars.append(scalar)
      }
      isBehindBackslash = scalar == "\\"
    }
    return quoted + "\""
  }
}
