extension NamedNode: CustomStringConvertible {
  /// The node in N-Triples.
  package var description: String { Term.namedNode(self).description }
}

extension Triple: CustomStringConvertible {
  /// The triple as a line of N-Triples, without the line's end.
  package var description: String {
    "\(subject.term.description) \(predicate.description) \(object.description) ."
  }
}

extension Term: CustomStringConvertible {
  /// The term in canonical N-Triples.
  ///
  /// [RDF 1.1 N-Triples, clause 4](https://www.w3.org/TR/n-triples/#canonical-ntriples): only quote,
  /// backslash, line feed and carriage return are escaped in literals, and the zero character, as RDF
  /// 1.2 has it and because few readers take it raw; in an IRI what the grammar forbids is. Blank
  /// node labels are as given.
  package var description: String {
    switch self {
    case .namedNode(let node):
      return "<\(Self.escapedIRI(node.iri))>"
    case .blankNode(let node):
      return "_:\(node.label)"
    case .literal(let literal):
      let text = "\"\(Self.escapedText(literal.lexicalForm))\""
      if let language = literal.language { return "\(text)@\(language)" }
      if literal.datatype == XSD.string { return text }
      return "\(text)^^<\(Self.escapedIRI(literal.datatype.iri))>"
    }
  }

  private static func escapedText(_ text: String) -> String {
    let special: (UInt8) -> Bool = { [0, 0x0a, 0x0d, 0x22, 0x5c].contains($0) }
    guard text.utf8.contains(where: special) else { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": escaped += "\\\""
      case "\\": escaped += "\\\\"
      case "\n": escaped += "\\n"
      case "\r": escaped += "\\r"
      case "\0": escaped += "\\u0000"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func escapedIRI(_ iri: String) -> String {
    let forbidden: (UInt8) -> Bool = { $0 <= 0x20 || "<>\"{}|^`\\".utf8.contains($0) }
    guard iri.utf8.contains(where: forbidden) else { return iri }
    var escaped = ""
    for scalar in iri.unicodeScalars {
      if scalar.isASCII, forbidden(UInt8(truncatingIfNeeded: scalar.value)) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        escaped += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
