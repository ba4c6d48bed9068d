import TOMLKit

/// Reads TOML into the value tree that JSON uses: tables are objects, with their keys in order of
/// name.
///
/// Dates and times without quotes are refused, because souk reads none.
package enum TOMLReader {
  /// How many tables and arrays may stand in one another.
  private static let depthLimit = 32

  /// Reads a text.
  ///
  /// - Throws: ``ConfigurationError`` with the line where the text is no TOML.
  package static func parse(_ text: String) throws(ConfigurationError) -> JSONObject {
    try ConfigurationGuard.check(text)
    let table: TOMLTable
    do {
      table = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw ConfigurationError(
        line: error.source.begin.line, reason: RegistryText(error.description).escapedPrefix(200))
    } catch {
      throw ConfigurationError(line: nil, reason: "no TOML")
    }
    return object(table, depth: 0)
  }

  private static func object(_ table: TOMLTable, depth: Int) -> JSONObject {
    var object = JSONObject()
    guard depth < depthLimit else { return object }
    for key in table.keys.sorted() {
      guard let found = table[key] else { continue }
      object[key] = value(found, depth: depth + 1)
    }
    return object
  }

  private static func value(_ value: any TOMLValueConvertible, depth: Int) -> JSONValue {
    if let table = value.table { return .object(object(table, depth: depth)) }
    if let array = value.array {
      guard depth < depthLimit else { return .array([]) }
      return .array(array.map { Self.value($0, depth: depth + 1) })
    }
    if let text = value.string { return .string(text) }
    if let flag = value.bool { return .bool(flag) }
    if let number = value.int { return .int(Int64(number)) }
    return value.double.map { .double($0) } ?? .null
  }
}
