/// The members of one object of a document, each read with the kind that it must have.
package struct JSONFields: Hashable, Sendable {
  /// The members.
  package let object: JSONObject
  /// Where the object stands in the document, such as `components[3]`; empty for the whole.
  package let place: String

  /// Looks at an object.
  package init(_ object: JSONObject, at place: String = "") {
    self.object = object
    self.place = place
  }

  /// Looks at a value that must be an object.
  package init(_ value: JSONValue, at place: String = "") throws(JSONFieldError) {
    guard let object = value.objectValue else {
      throw JSONFieldError(place, expected: "an object", found: value.kindInWords)
    }
    self.init(object, at: place)
  }

  /// A text that must be there.
  package func text(_ key: String) throws(JSONFieldError) -> String {
    guard let text = try optionalText(key) else {
      throw error(key, expected: "a string", found: object[key] == nil ? "nothing" : "null")
    }
    return text
  }

  /// A text that may be missing or null.
  package func optionalText(_ key: String) throws(JSONFieldError) -> String? {
    guard let value = object[key], value != .null else { return nil }
    guard let text = value.stringValue else {
      throw error(key, expected: "a string", found: value.kindInWords)
    }
    return text
  }

  /// A list of texts, empty where it is missing.
  package func texts(_ key: String) throws(JSONFieldError) -> [String] {
    var texts: [String] = []
    for element in try elements(key) {
      guard let text = element.stringValue else {
        throw error(key, expected: "strings", found: element.kindInWords)
      }
      texts.append(text)
    }
    return texts
  }

  /// Finite numbers by their names, none where it is missing.
  package func numbers(_ key: String) throws(JSONFieldError) -> [String: Double] {
    guard let value = object[key], value != .null else { return [:] }
    guard let members = value.objectValue?.members else {
      throw error(key, expected: "an object", found: value.kindInWords)
    }
    var numbers: [String: Double] = [:]
    for member in members {
      guard let number = member.value.numberValue?.double, number.isFinite else {
        throw error(
          "\(key).\(Self.shown(member.key))", expected: "a number", found: member.value.kindInWords)
      }
      numbers[member.key] = number
    }
    return numbers
  }

  /// An object that must be there.
  package func fields(_ key: String) throws(JSONFieldError) -> JSONFields {
    guard let value = object[key] else {
      throw error(key, expected: "an object", found: "nothing")
    }
    return try JSONFields(value, at: path(key))
  }

  /// A list of objects, empty where it is missing.
  package func list(_ key: String) throws(JSONFieldError) -> [JSONFields] {
    var list: [JSONFields] = []
    for (index, element) in try elements(key).enumerated() {
      list.append(try JSONFields(element, at: "\(path(key))[\(index)]"))
    }
    return list
  }

  private func elements(_ key: String) throws(JSONFieldError) -> [JSONValue] {
    guard let value = object[key], value != .null else { return [] }
    guard let elements = value.arrayValue else {
      throw error(key, expected: "an array", found: value.kindInWords)
    }
    return elements
  }

  /// The error of one member.
  package func error(_ key: String, expected: String, found: String) -> JSONFieldError {
    JSONFieldError(path(key), expected: expected, found: found)
  }

  private func path(_ key: String) -> String { place.isEmpty ? key : "\(place).\(key)" }

  /// A value of the document as it may be shown.
  package static func shown(_ text: String) -> String {
    "“\(RegistryText(text).escapedPrefix(60))”"
  }
}
