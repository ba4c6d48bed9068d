import SoukRDF

/// [SPARQL 1.1 Query Results CSV and TSV](https://www.w3.org/TR/sparql11-results-csv-tsv/).
enum DelimitedResults {
  /// Plain values with commas, lines ended as RFC 4180 has them.
  static func csv(_ table: SolutionTable) -> String {
    var text = table.variables.map { field($0.name) }.joined(separator: ",") + "\r\n"
    for row in table.rows {
      text += row.map { $0.map { field(value($0)) } ?? "" }.joined(separator: ",") + "\r\n"
    }
    return text
  }

  /// Terms as Turtle writes them, with tabs.
  static func tsv(_ table: SolutionTable) -> String {
    let head = table.variables.map(\.description).joined(separator: "\t") + "\n"
    var text = Array(head.utf8)
    for row in table.rows {
      for (number, term) in row.enumerated() {
        if number > 0 { text.append(tab) }
        if let term { write(term, to: &text) }
      }
      text.append(UInt8(ascii: "\n"))
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static let tab = UInt8(ascii: "\t")

  private static func value(_ term: Term) -> String {
    switch term {
    case .namedNode(let node): node.iri
    case .blankNode(let node): "_:\(node.label)"
    case .literal(let literal): literal.lexicalForm
    }
  }

  private static func field(_ text: String) -> String {
    let special = "\",\r\n".utf8
    guard text.utf8.contains(where: special.contains) else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  private static func write(_ term: Term, to text: inout [UInt8]) {
    // Turtle's short forms, where the text is one.
    if case .literal(let literal) = term, isShort(literal) {
      text += literal.lexicalForm.utf8
      return
    }
    let start = text.count
    term.write(to: &text)
    guard text[start...].contains(tab) else { return }
    let written = text[start...].split(separator: tab, omittingEmptySubsequences: false)
    text.replaceSubrange(start..., with: Array(written.joined(separator: "\\t".utf8)))
  }

  private static func isShort(_ literal: Literal) -> Bool {
    guard let first = literal.lexicalForm.utf8.first, first < 0x3a,
      [XSD.integer, XSD.decimal, XSD.double].contains(literal.datatype)
    else { return false }
    var digits = literal.lexicalForm.utf8[...]
    if digits.first == UInt8(ascii: "+") || digits.first == UInt8(ascii: "-") {
      digits = digits.dropFirst()
    }
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let isDigits: (Substring.UTF8View) -> Bool = { part in
      !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) }
    }
    switch literal.datatype {
    case XSD.integer: return parts.count == 1 && isDigits(digits)
    case XSD.decimal:
      return parts.count == 2 && isDigits(parts[1]) && (parts[0].isEmpty || isDigits(parts[0]))
    default:
      let halves = digits.split(
        omittingEmptySubsequences: false, whereSeparator: { $0 | 0x20 == UInt8(ascii: "e") })
      guard halves.count == 2 else { return false }
      var exponent = halves[1]
      if exponent.first == UInt8(ascii: "+") || exponent.first == UInt8(ascii: "-") {
        exponent = exponent.dropFirst()
      }
      let mantissa = halves[0].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      return isDigits(exponent) && mantissa.count <= 2 && isDigits(mantissa[0])
        && (mantissa.count == 1 || mantissa[1].isEmpty || isDigits(mantissa[1]))
    }
  }
}
