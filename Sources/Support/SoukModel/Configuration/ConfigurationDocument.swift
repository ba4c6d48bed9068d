import TOMLKit

/// A configuration in TOML: its text, and the values in it by dotted key.
package struct ConfigurationDocument: Hashable, Sendable {
  /// The text, exactly as it was given.
  package let text: String
  /// Strings, numbers and truth values as text, by dotted key; a list is its members with blanks
  /// between them.
  package let values: [String: String]

  /// Reads TOML.
  ///
  /// - Throws: ``ConfigurationError`` with the line where the text is no TOML.
  package init(parsing text: String) throws(ConfigurationError) {
    // The parser beneath takes a C string, which a NUL would silently end, and does not survive
    // every damage.
    try ConfigurationGuard.check(text)
    self.text = text
    var values: [String: String] = [:]
    do {
      Self.collect(try TOMLTable(string: text), below: "", depth: 0, into: &values)
    } catch let error as TOMLParseError {
      throw ConfigurationError(
        line: error.source.begin.line, reason: RegistryText(error.description).escapedPrefix(200))
    } catch {
      throw ConfigurationError(line: nil, reason: "no TOML")
    }
    self.values = values
  }

  /// The value under a dotted key as text; nil where there is none.
  package func value(_ key: String) -> String? { values[key] }

  /// The document with one value set; every other line stays as it is, and so does a comment behind
  /// the old value.
  ///
  /// - Parameters:
  ///   - key: a dotted key: a table, which may be one in another, and a name in it.
  ///   - value: the value as text.
  ///   - isBare: whether it is written without quotes, as a number is.
  /// - Throws: ``ConfigurationError`` where the text is written in a way that this cannot change, for
  ///   example with the table inline.
  package func setting(
    _ key: String, to value: String, isBare: Bool = false
  ) throws(ConfigurationError) -> ConfigurationDocument {
    guard let dot = key.lastIndex(of: ".") else {
      throw ConfigurationError(line: nil, reason: "\(key) is no key in a table")
    }
    let table = String(key[..<dot])
    let own = String(key[key.index(after: dot)...])
    let assignment = "\(own) = \(isBare ? value : Self.quoted(value))"
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    if let header = lines.firstIndex(where: { Self.tableName($0) == table }) {
      let rest = lines[(header + 1)...]
      let end = rest.firstIndex { $0.drop { $0.isWhitespace }.first == "[" } ?? lines.endIndex
      if let place = lines[(header + 1)..<end].firstIndex(where: { Self.name($0) == own }) {
        lines[place] = assignment + Self.comment(endOf: lines[place])
      } else {
        lines.insert(assignment, at: header + 1)
      }
    } else {
      if !lines.isEmpty { lines.append("") }
      lines += ["[\(table)]", assignment]
    }
    let changed = try ConfigurationDocument(parsing: lines.joined(separator: "\n") + "\n")
    guard changed.values == values.merging([key: value], uniquingKeysWith: { $1 }) else {
      throw ConfigurationError(line: nil, reason: "\(key) is written in a way that is not known")
    }
    return changed
  }

  private static func collect(
    _ table: TOMLTable, below prefix: String, depth: Int, into values: inout [String: String]
  ) {
    guard depth < 16 else { return }
    for key in table.keys {
      guard let value = table[key] else { continue }
      if let inner = value.table {
        collect(inner, below: prefix + key + ".", depth: depth + 1, into: &values)
      } else if let list = value.array {
        values[prefix + key] = list.compactMap { scalar($0) }.joined(separator: " ")
      } else {
        values[prefix + key] = scalar(value)
      }
    }
  }

  /// A text, number or truth value as text; nil for anything else.
  private static func scalar(_ value: any TOMLValueConvertible) -> String? {
    value.string ?? value.int.map { "\($0)" } ?? value.bool.map { "\($0)" }
      ?? value.double.map { "\($0)" }
  }

  /// The name in a line `[name]`; nil for any other line.
  private static func tableName(_ line: String) -> String? {
    let bare = line.prefix { $0 != "#" }.filter { !$0.isWhitespace }
    guard bare.hasPrefix("["), bare.hasSuffix("]"), !bare.hasPrefix("[[") else { return nil }
    return String(bare.dropFirst().dropLast())
  }

  /// The key of a line `key = value`; nil for any other line.
  private static func name(_ line: String) -> String? {
    guard let equals = line.firstIndex(of: "=") else { return nil }
    return String(line[..<equals].filter { !$0.isWhitespace })
  }

  /// The comment behind the value of a line, with the blanks before it; empty where there is none.
  private static func comment(endOf line: String) -> Substring {
    guard let equals = line.firstIndex(of: "=") else { return "" }
    var rest = line[line.index(after: equals)...].drop { $0.isWhitespace }
    if let quote = rest.first, quote == "\"" || quote == "'" {
      rest = rest.dropFirst()
      while let next = rest.first, next != quote {
        rest = rest.dropFirst(next == "\\" && quote == "\"" ? 2 : 1)
      }
      rest = rest.dropFirst()
    } else {
      rest = rest.drop { $0 != "#" && !$0.isWhitespace }
    }
    return rest.drop { $0.isWhitespace }.first == "#" ? rest : ""
  }

  private static func quoted(_ value: String) -> String {
    var text = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case let control where control.value < 0x20 || control.value == 0x7F:
        let digits = String(control.value, radix: 16, uppercase: true)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
