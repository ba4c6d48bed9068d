import SoukModel

/// One way in which programs write JSON.
struct JSONSpelling: Hashable, Sendable, CustomStringConvertible {
  /// Whether keys are sorted.
  let sortsKeys: Bool
  /// What stands between members, and between a key and its value; for one line.
  let separators: (item: String, key: String)
  /// What a level is indented by; nil for all on one line.
  let indent: String?
  /// Whether characters beyond ASCII are written as `\u`.
  let isASCII: Bool
  /// Whether a newline ends it.
  let endsLine: Bool

  /// The ways that are tried, the common ones first.
  static let all: [JSONSpelling] = {
    var all: [JSONSpelling] = []
    let lines: [((String, String), String?)] = [
      ((",", ":"), nil), ((", ", ": "), nil), ((",", ": "), "  "), ((",", ": "), "    "),
      ((",", ": "), "\t"), ((",", " : "), "  "),
    ]
    for (separators, indent) in lines {
      for sortsKeys in [true, false] {
        for endsLine in [false, true] {
          for isASCII in [false, true] {
            all.append(
              JSONSpelling(
                sortsKeys: sortsKeys, separators: separators, indent: indent, isASCII: isASCII,
                endsLine: endsLine))
          }
        }
      }
    }
    return all
  }()

  static func == (left: Self, right: Self) -> Bool { left.description == right.description }

  func hash(into hasher: inout Hasher) { hasher.combine(description) }

  /// The way in words.
  var description: String {
    let layout = indent == nil ? "one line" : "indented lines"
    return "JSON on \(layout), separated by \"\(separators.item)\" and \"\(separators.key)\""
      + (sortsKeys ? ", keys sorted" : ", keys in this order") + (isASCII ? ", ASCII" : "")
      + (endsLine ? ", final newline" : "")
  }

  /// The bytes of a JSON text written this way; nil where it is not strict JSON.
  func written(_ bytes: [UInt8]) -> [UInt8]? {
    let start = bytes.starts(with: TextBytes.mark) ? Array(bytes.dropFirst(3)) : bytes
    guard let first = start.first(where: { $0 != 0x20 && !(0x09...0x0D).contains($0) }),
      first == 0x7B || first == 0x5B, let value = try? JSONReader.parse(start)
    else { return nil }
    var text = ""
    write(value, to: &text, level: 0)
    if endsLine { text += "\n" }
    return Array(text.utf8)
  }

  private func write(_ value: JSONValue, to text: inout String, level: Int) {
    switch value {
    case .null, .bool: text += JSONWriter.compact(value)
    case .number(let number): text += number.text
    case .string(let string): quote(string, to: &text)
    case .array(let elements):
      list(elements, "[", "]", to: &text, level: level) { element, text in
        write(element, to: &text, level: level + 1)
      }
    case .object(let object):
      let members =
        sortsKeys
        ? object.members.sorted { RegistryText($0.key) < RegistryText($1.key) } : object.members
      list(members, "{", "}", to: &text, level: level) { member, text in
        quote(member.key, to: &text)
        text += separators.key
        write(member.value, to: &text, level: level + 1)
      }
    }
  }

  private func list<Item>(
    _ items: [Item], _ opening: String, _ closing: String, to text: inout String, level: Int,
    _ writeItem: (Item, inout String) -> Void
  ) {
    text += opening
    for (index, item) in items.enumerated() {
      if index > 0 { text += separators.item }
      breakLine(level + 1, to: &text)
      writeItem(item, &text)
    }
    if !items.isEmpty { breakLine(level, to: &text) }
    text += closing
  }

  private func breakLine(_ level: Int, to text: inout String) {
    guard let indent else { return }
    text += "\n" + String(repeating: indent, count: level)
  }

  /// As other programs quote: only what must be escaped is, unlike ``JSONWriter``, which protects
  /// the terminal.
  private func quote(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{8}": text += "\\b"
      case "\u{C}": text += "\\f"
      default:
        guard scalar.value < 0x20 || isASCII && scalar.value > 0x7E else {
          text.unicodeScalars.append(scalar)
          continue
        }
        for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
          let digits = String(unit, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      }
    }
    text += "\""
  }
}
