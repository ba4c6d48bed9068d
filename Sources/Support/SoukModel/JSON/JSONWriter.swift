/// Writes JSON that is safe to look at: whatever could act on a terminal is written as `\u`.
package enum JSONWriter {
  /// On one line, without spaces; keys in code unit order unless `sortsKeys` is false.
  package static func compact(_ value: JSONValue, sortsKeys: Bool = true) -> String {
    var text = ""
    write(value, to: &text, indent: nil, sortsKeys: sortsKeys)
    return text
  }

  /// Over several lines, indented by two spaces, without a line feed at the end.
  package static func pretty(_ value: JSONValue, sortsKeys: Bool = true) -> String {
    var text = ""
    write(value, to: &text, indent: 0, sortsKeys: sortsKeys)
    return text
  }

  /// A string with its quotes.
  package static func quoted(_ string: String) -> String {
    var text = ""
    quote(string, to: &text)
    return text
  }

  private static func write(
    _ value: JSONValue, to text: inout String, indent: Int?, sortsKeys: Bool
  ) {
    switch value {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let number): text += number.text
    case .string(let string): quote(string, to: &text)
    case .array(let values):
      list(values, "[", "]", to: &text, indent: indent) { value, text, inner in
        write(value, to: &text, indent: inner, sortsKeys: sortsKeys)
      }
    case .object(let object):
      let members =
        sortsKeys
        ? object.members.sorted { RegistryText($0.key) < RegistryText($1.key) } : object.members
      list(members, "{", "}", to: &text, indent: indent) { member, text, inner in
        quote(member.key, to: &text)
        text += inner == nil ? ":" : ": "
        write(member.value, to: &text, indent: inner, sortsKeys: sortsKeys)
      }
    }
  }

  private static func list<Item>(
    _ items: [Item], _ opening: String, _ closing: String, to text: inout String, indent: Int?,
    _ writeItem: (Item, inout String, Int?) -> Void
  ) {
    text += opening
    let inner = indent.map { $0 + 2 }
    for (index, item) in items.enumerated() {
      if index > 0 { text += "," }
      breakLine(inner, to: &text)
      writeItem(item, &text, inner)
    }
    if !items.isEmpty { breakLine(indent, to: &text) }
    text += closing
  }

  private static func breakLine(_ indent: Int?, to text: inout String) {
    guard let indent else { return }
    text += "\n"
    for _ in 0..<indent { text += " " }
  }

  private static func quote(_ string: String, to text: inout String) {
    text += "\""
    if string.utf8.allSatisfy({ (0x20...0x7E).contains($0) && $0 != 0x22 && $0 != 0x5C }) {
      text += string
    } else {
      for scalar in string.unicodeScalars { append(scalar, to: &text) }
    }
    text += "\""
  }

  private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
    switch scalar {
    case "\"": text += "\\\""
    case "\\": text += "\\\\"
    case "\n": text += "\\n"
    case "\r": text += "\\r"
    case "\t": text += "\\t"
    default:
      guard TextEscaper.isHazardous(scalar) else {
        text.unicodeScalars.append(scalar)
        return
      }
      for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
        let digits = String(unit, radix: 16, uppercase: false)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
  }
}
