import SoukModel

extension JSONValue {
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
    value.map { .int($0) } ?? .null
  }

  /// A duration in milliseconds, to the microsecond; null where it is unknown.
  static func milliseconds(_ value: Double?) -> JSONValue {
    value.map { .double(($0 * 1_000).rounded() / 1_000) } ?? .null
  }

  /// An object of members that were gathered in a dictionary.
  static func object(gathered members: [String: JSONValue]) -> JSONValue {
    var object = JSONObject()
    for (key, value) in members { object[key] = value }
    return .object(object)
  }

  /// The value on one line with sorted keys.
  var line: String { JSONWriter.compact(self) }

  /// The value over several lines with sorted keys and a line feed at its end.
  var document: String { JSONWriter.pretty(self) + "\n" }
}
