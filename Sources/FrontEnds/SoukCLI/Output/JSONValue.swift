import SoukModel

/// A JSON document in the making.
///
/// Objects are written with their keys sorted; controls, bidirectional and invisible characters
/// are written as `\u` escapes, all other text as it is, so that a program gets the original and
/// a terminal gets nothing that acts on it.
enum JSONValue: Hashable, Sendable {
  /// `null`: unknown.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number.
  case integer(Int64)
  /// A number; what is not finite is written as `null`.
  case number(Double)
  /// A text.
  case string(String)
  /// A list.
  case array([JSONValue])
  /// Names and values.
  case object([String: JSONValue])

  /// The original of a registry's text, or null where it is unknown.
  static func text(_ text: RegistryText?) -> JSONValue {
    text.map { .string($0.raw) } ?? .null
  }

  /// A text, or null where it is unknown.
  static func text(_ text: String?) -> JSONValue {
    text.map { .string($0) } ?? .null
  }

  /// A whole number, or null where it is unknown.
  static func integer(_ value: Int64?) -> JSONValue {
    value.map { .integer($0) } ?? .null
  }

  /// A duration in milliseconds, to the microsecond.
  static func milliseconds(_ value: Double?) -> JSONValue {
    guard let value, value.isFinite else { return .null }
    return .number((value * 1_000).rounded() / 1_000)
  }

  /// The document on one line.
  var line: String {
    var text = ""
    append(to: &text, indent: nil)
    return text
  }

  /// The document over several lines, two blanks a level, with a line feed at its end.
  var document: String {
    var text = ""
    append(to: &text, indent: 0)
    return text + "\n"
  }

  private func append(to text: inout String, indent: Int?) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .number(let value): text += value.isFinite ? Self.digits(value) : "null"
    case .string(let value): Self.append(quoted: value, to: &text)
    case .array(let items):
      Self.append(items, in: "[", "]", to: &text, indent: indent) { item, text, indent in
        item.append(to: &text, indent: indent)
      }
    case .object(let members):
      let sorted = members.sorted { $0.key < $1.key }
      Self.append(sorted, in: "{", "}", to: &text, indent: indent) { member, text, indent in
        Self.append(quoted: member.key, to: &text)
        text += indent == nil ? ":" : ": "
        member.value.append(to: &text, indent: indent)
      }
    }
  }

  private static func digits(_ value: Double) -> String {
    if value == value.rounded(), abs(value) < 1e15 { return String(Int64(value)) }
    return String(value)
  }

  private static func append<Item>(
    _ items: [Item], in open: String, _ close: String, to text: inout String, indent: Int?,
    _ body: (Item, inout String, Int?) -> Void
  ) {
    text += open
    let inner = indent.map { $0 + 2 }
    for (index, item) in items.enumerated() {
      if index > 0 { text += "," }
      if let inner { text += "\n" + String(repeating: " ", count: inner) }
      body(item, &text, inner)
    }
    if let indent, !items.isEmpty { text += "\n" + String(repeating: " ", count: indent) }
    text += close
  }

  private static func append(quoted value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      default:
        if TextEscaper.isHazardous(scalar) {
          for unit in String(scalar).utf16 {
            let digits = String(unit, radix: 16)
            text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
          }
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    text += "\""
  }
}
