/// A JSON text as a value: members keep their order and numbers their spelling.
package enum JSONValue: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number, kept as it was spelt.
  case number(JSONNumber)
  /// A string, with its escapes resolved.
  case string(String)
  /// An array.
  case array([JSONValue])
  /// An object.
  case object(JSONObject)

  /// A whole number.
  package static func int(_ value: Int64) -> JSONValue { .number(JSONNumber(value)) }

  /// A number with a fraction; a value that JSON cannot hold (infinite, not a number) is null.
  package static func double(_ value: Double) -> JSONValue {
    JSONNumber(value).map(JSONValue.number) ?? .null
  }

  /// The object, where the value is one.
  package var objectValue: JSONObject? {
    if case .object(let object) = self { object } else { nil }
  }

  /// The elements, where the value is an array.
  package var arrayValue: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The text, where the value is a string.
  package var stringValue: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The truth value, where the value is one.
  package var boolValue: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The number, where the value is one.
  package var numberValue: JSONNumber? {
    if case .number(let number) = self { number } else { nil }
  }

  /// The kind in words, for messages: `a string`, `null`.
  package var kindInWords: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
