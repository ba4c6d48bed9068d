package import SoukModel

/// The value of one fact of a finding, with the type it has in JSON.
package enum FactValue: Hashable, Sendable {
  /// A whole number.
  case int(Int64)
  /// Text, which may come from a hostile file.
  case text(RegistryText)
  /// Bytes; lower-case hexadecimal digits in JSON.
  case hex([UInt8])
  /// Yes or no.
  case bool(Bool)
  /// Several values.
  case list([FactValue])

  /// A count or an offset.
  package static func int(_ value: Int) -> FactValue { .int(Int64(value)) }

  /// Text of souk's own, or text that is escaped wherever it is shown.
  package static func text(_ value: String) -> FactValue { .text(RegistryText(value)) }

  /// The value as JSON.
  package var json: JSONValue {
    switch self {
    case .int(let value): .int(value)
    case .text(let text): .string(text.raw)
    case .hex(let bytes): .string(Hexadecimal.text(bytes))
    case .bool(let value): .bool(value)
    case .list(let values): .array(values.map(\.json))
    }
  }
}

extension FactValue: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral,
  ExpressibleByBooleanLiteral
{
  /// A number as it is written in the source.
  package init(integerLiteral value: Int64) { self = .int(value) }

  /// Text as it is written in the source.
  package init(stringLiteral value: String) { self = .text(RegistryText(value)) }

  /// Yes or no as it is written in the source.
  package init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension FactValue: CustomStringConvertible {
  /// The value in words, safe to print.
  package var description: String {
    switch self {
    case .int(let value): String(value)
    case .text(let text): text.escaped
    case .hex(let bytes): Hexadecimal.text(bytes)
    case .bool(let value): value ? "yes" : "no"
    case .list(let values): values.map(\.description).joined(separator: ", ")
    }
  }
}
