import SoukRDF

/// A table for people: columns side by side, IRIs shortened by the query's prefixes.
struct TextResults {
  /// Prefixes by name.
  let prefixes: [String: String]

  /// The widest a column gets.
  private static let widest = 60

  /// The table, its head and a line that says how many rows there are.
  func text(of table: SolutionTable) -> String {
    let head = table.variables.map(\.name)
    let rows = table.rows.map { row in row.map { $0.map(cell) ?? "" } }
    var widths = head.map(\.count)
    for row in rows {
      for (index, cell) in row.enumerated() { widths[index] = max(widths[index], cell.count) }
    }
    func line(_ cells: [String]) -> String {
      var line = ""
      for (index, cell) in cells.enumerated() {
        line += index == 0 ? cell : "  " + cell
        if index < cells.count - 1 {
          line += String(repeating: " ", count: max(0, widths[index] - cell.count))
        }
      }
      return line + "\n"
    }
    let count = "\(rows.count) row\(rows.count == 1 ? "" : "s")\n"
    guard !head.isEmpty else { return count }
    return line(head) + line(widths.map { String(repeating: "─", count: $0) })
      + rows.map(line).joined() + count
  }

  private func cell(_ term: Term) -> String {
    let text: String
    switch term {
    case .namedNode(let node): text = shortened(node.iri)
    case .blankNode(let node): text = "_:\(node.label)"
    case .literal(let literal):
      text = literal.language.map { "\(literal.lexicalForm)@\($0)" } ?? literal.lexicalForm
    }
    let safe = Self.escaped(text)
    return safe.count > Self.widest ? safe.prefix(Self.widest - 1) + "…" : safe
  }

  private func shortened(_ iri: String) -> String {
    let best = prefixes.filter { !$0.value.isEmpty && iri.hasPrefix($0.value) }
      .max { $0.value.count < $1.value.count }
    return best.map { "\($0.key):\(iri.dropFirst($0.value.count))" } ?? iri
  }

  /// Text that no terminal obeys: controls and signs that turn the direction are written as `\u`.
  private static func escaped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      if isUnsafe(scalar) {
        escaped += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Controls, C1, and what turns the direction of text or cannot be seen.
  static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7f..<0xa0, 0x200e...0x200f, 0x2028...0x202e, 0x2066...0x2069, 0xfeff: true
    default: false
    }
  }
}
