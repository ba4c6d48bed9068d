import SoukModel

/// The part of JSON Schema 2020-12 that souk's own schemas are written in.
///
/// A keyword that it does not know makes it fail, so that a schema cannot promise what nobody checks.
struct JSONSchema {
  /// A schema that cannot be used.
  struct Unusable: Error, CustomStringConvertible {
    let description: String
  }

  private static let annotations: Set<String> = ["$schema", "$id", "$defs", "title", "description"]
  private let root: JSONValue

  /// Reads a schema document.
  init(_ document: JSONValue) {
    root = document
  }

  /// Every place where a value is not as the schema says; empty where it is.
  func problems(of value: JSONValue) throws -> [String] {
    try problems(value, root, "$")
  }

  private func problems(
    _ value: JSONValue, _ schema: JSONValue, _ place: String
  ) throws -> [String] {
    guard let rules = schema.objectValue else {
      throw Unusable(description: "\(place): a schema is an object")
    }
    var found: [String] = []
    for rule in rules.members where !Self.annotations.contains(rule.key) {
      found += try problems(value, rule.key, rule.value, rules, place)
    }
    return found
  }

  private func problems(
    _ value: JSONValue, _ keyword: String, _ rule: JSONValue, _ rules: JSONObject, _ place: String
  ) throws -> [String] {
    switch keyword {
    case "$ref": return try problems(value, resolved(rule), place)
    case "anyOf":
      let choices = rule.arrayValue ?? []
      let fits = try choices.contains { try problems(value, $0, place).isEmpty }
      return fits ? [] : ["\(place): fits none of \(choices.count) schemas"]
    case "type":
      let names = rule.arrayValue?.compactMap(\.stringValue) ?? [rule.stringValue ?? ""]
      return names.contains { Self.isOf($0, value) } ? [] : ["\(place): not \(names)"]
    case "enum":
      return rule.arrayValue?.contains(value) == true ? [] : ["\(place): not one of the values"]
    case "required":
      let names = rule.arrayValue?.compactMap(\.stringValue) ?? []
      return value.objectValue.map { object in
        names.filter { object[$0] == nil }.map { "\(place).\($0): missing" }
      } ?? []
    case "properties": return try members(of: value, rule, place)
    case "additionalProperties": return try others(of: value, rule, rules, place)
    case "items":
      return try (value.arrayValue ?? []).enumerated().flatMap {
        try problems($0.element, rule, "\(place)[\($0.offset)]")
      }
    case "minimum", "maximum", "exclusiveMinimum":
      return try bound(value, keyword, rule, place)
    case "pattern":
      guard let text = value.stringValue, let pattern = rule.stringValue else { return [] }
      return try Regex(pattern).firstMatch(in: text) == nil ? ["\(place): not \(pattern)"] : []
    default: throw Unusable(description: "\(place): the keyword \(keyword) is not known")
    }
  }

  private func members(
    of value: JSONValue, _ rule: JSONValue, _ place: String
  ) throws -> [String] {
    guard let object = value.objectValue else { return [] }
    return try (rule.objectValue?.members ?? []).flatMap { property in
      try object[property.key].map {
        try problems($0, property.value, "\(place).\(property.key)")
      } ?? []
    }
  }

  private func others(
    of value: JSONValue, _ rule: JSONValue, _ rules: JSONObject, _ place: String
  ) throws -> [String] {
    let known = Set(rules["properties"]?.objectValue?.members.map(\.key) ?? [])
    let others = (value.objectValue?.members ?? []).filter { !known.contains($0.key) }
    if rule.boolValue == false { return others.map { "\(place).\($0.key): not expected" } }
    return try others.flatMap { try problems($0.value, rule, "\(place).\($0.key)") }
  }

  private func bound(
    _ value: JSONValue, _ keyword: String, _ rule: JSONValue, _ place: String
  ) throws -> [String] {
    guard let number = value.numberValue?.double else { return [] }
    guard let limit = rule.numberValue?.double else {
      throw Unusable(description: "\(place): \(keyword) is no number")
    }
    let holds =
      switch keyword {
      case "minimum": number >= limit
      case "maximum": number <= limit
      default: number > limit
      }
    return holds ? [] : ["\(place): \(number) breaks \(keyword) \(limit)"]
  }

  private func resolved(_ reference: JSONValue) throws -> JSONValue {
    let parts = (reference.stringValue ?? "").split(separator: "/")
    var found: JSONValue? = parts.first == "#" ? root : nil
    for part in parts.dropFirst() { found = found?.objectValue?[String(part)] }
    guard let found else { throw Unusable(description: "\(reference) leads nowhere") }
    return found
  }

  private static func isOf(_ type: String, _ value: JSONValue) -> Bool {
    switch type {
    case "object": value.objectValue != nil
    case "array": value.arrayValue != nil
    case "string": value.stringValue != nil
    case "boolean": value.boolValue != nil
    case "number": value.numberValue != nil
    case "integer": value.numberValue?.double.map { $0 == $0.rounded() } ?? false
    case "null": value == .null
    default: false
    }
  }
}
