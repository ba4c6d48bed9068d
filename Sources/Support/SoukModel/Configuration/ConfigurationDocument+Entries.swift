extension ConfigurationDocument {
  /// One value of a table, and where it stands.
  package struct Entry: Hashable, Sendable {
    /// The dotted key below the table.
    package let key: String
    /// The value as text.
    package let value: String
    /// The line it stands in, from 1; nil where it is written in a way that hides that.
    package let line: Int?

    /// Makes an entry.
    package init(key: String, value: String, line: Int?) {
      self.key = key
      self.value = value
      self.line = line
    }
  }

  /// Every value below a table, those of tables in it too, in the order of the text.
  ///
  /// The parser beneath gives no lines for values; they are found in the text.
  ///
  /// - Complexity: O(lines + values log values).
  package func entries(below table: String) -> [Entry] {
    let lines = assignedLines()
    let prefix = table + "."
    return
      values
      .filter { $0.key.hasPrefix(prefix) }
      .map { key, value in
        Entry(
          key: String(key.dropFirst(prefix.count)), value: value,
          // An inline table gives all of its values one line.
          line: lines[key] ?? Self.ancestors(of: key).lazy.compactMap { lines[$0] }.first)
      }
      .sorted { ($0.line ?? .max, $0.key) < ($1.line ?? .max, $1.key) }
  }

  /// The first line that assigns each dotted key.
  private func assignedLines() -> [String: Int] {
    var lines: [String: Int] = [:]
    var table: [String] = []
    // A carriage return and a line feed are one character, and one line's end.
    let all = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    for (index, line) in all.enumerated() {
      let bare = line.drop { $0.isWhitespace }
      if bare.first == "[" {
        table = Self.path(bare.dropFirst().prefix { $0 != "]" })
      } else if bare.first != "#", let equals = Self.assignment(bare) {
        let key = (table + Self.path(bare[..<equals])).joined(separator: ".")
        if lines[key] == nil { lines[key] = index + 1 }
      }
    }
    return lines
  }

  /// The first equals sign outside of quotes.
  private static func assignment(_ line: Substring) -> Substring.Index? {
    var quote: Character?
    for (index, character) in zip(line.indices, line) {
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == "=" {
        return index
      }
    }
    return nil
  }

  /// The names of a dotted key, without blanks and quotes around them.
  private static func path(_ key: Substring) -> [String] {
    key.split(separator: ".").map { part in
      let bare = part.filter { !$0.isWhitespace }
      let isQuoted = bare.count > 1 && (bare.first == "\"" || bare.first == "'")
      return String(isQuoted ? bare.dropFirst().dropLast() : Substring(bare))
    }
  }

  /// The keys that a dotted key lies below, the nearest first.
  private static func ancestors(of key: String) -> [String] {
    var parts = key.split(separator: ".")
    var keys: [String] = []
    while parts.count > 1 {
      parts.removeLast()
      keys.append(parts.joined(separator: "."))
    }
    return keys
  }
}
