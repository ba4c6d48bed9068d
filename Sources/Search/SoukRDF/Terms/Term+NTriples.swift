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
    var text: [UInt8] = []
    write(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends ``description``.
  package func write(to text: inout [UInt8]) {
    switch self {
    case .namedNode(let node): Self.write(iri: node.iri, to: &text)
    case .blankNode(let node):
      text += "_:".utf8
      text += node.label.utf8
    case .literal(let literal):
      text.append(UInt8(ascii: "\""))
      Self.write(literal.lexicalForm, to: &text)
      text.append(UInt8(ascii: "\""))
      if let language = literal.language {
        text.append(UInt8(ascii: "@"))
        text += language.utf8
      } else if literal.datatype != XSD.string {
        text += "^^".utf8
        Self.write(iri: literal.datatype.iri, to: &text)
      }
    }
  }

  private static func write(_ literal: String, to text: inout [UInt8]) {
    let bytes = literal.utf8
    guard bytes.contains(where: { $0 <= 0x0d || $0 == 0x22 || $0 == 0x5c }) else {
      text += bytes
      return
    }
    for byte in bytes {
      switch byte {
      case 0x22: text += "\\\"".utf8
      case 0x5c: text += "\\\\".utf8
      case 0x0a: text += "\\n".utf8
      case 0x0d: text += "\\r".utf8
      case 0: text += "\\u0000".utf8
      default: text.append(byte)
      }
    }
  }

  private static func write(iri: String, to text: inout [UInt8]) {
    text.append(UInt8(ascii: "<"))
    let start = text.count
    text += iri.utf8
    if text[start...].contains(where: isForbidden) {
      text.removeSubrange(start...)
      for byte in iri.utf8 {
        guard isForbidden(byte) else {
          text.append(byte)
          continue
        }
        text += "\\u00".utf8
        text += [byte >> 4, byte & 0xf].map { $0 < 10 ? $0 + 0x30 : $0 + 0x37 }
      }
    }
    text.append(UInt8(ascii: ">"))
  }

  /// Whether no grammar lets an IRI hold a byte as it is.
  package static func isForbidden(_ byte: UInt8) -> Bool {
    guard byte > 0x20 else { return true }
    switch byte {
    case 0x22, 0x3c, 0x3e, 0x5c, 0x5e, 0x60, 0x7b, 0x7c, 0x7d: return true
    default: return false
    }
  }
}
