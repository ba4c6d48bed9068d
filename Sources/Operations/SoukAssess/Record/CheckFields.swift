import SoukModel

/// Reads the fields of one record, each with its kind.
struct CheckFields {
  /// The file's name without `.json`.
  let name: String
  /// The members of the document.
  let object: JSONObject

  /// A text that must be there.
  func text(_ key: String) throws(CheckRecordError) -> String {
    guard let text = try optionalText(key) else {
      throw error(key, expected: "a string", found: object[key] == nil ? "nothing" : "null")
    }
    return text
  }

  /// A text that may be missing or null.
  func optionalText(_ key: String) throws(CheckRecordError) -> String? {
    guard let value = object[key], value != .null else { return nil }
    guard let text = value.stringValue else {
      throw error(key, expected: "a string", found: value.kindInWords)
    }
    return text
  }

  /// A list of texts, empty where it is missing.
  func texts(_ key: String) throws(CheckRecordError) -> [String] {
    guard let value = object[key], value != .null else { return [] }
    guard let elements = value.arrayValue else {
      throw error(key, expected: "an array", found: value.kindInWords)
    }
    var texts: [String] = []
    for element in elements {
      guard let text = element.stringValue else {
        throw error(key, expected: "strings", found: element.kindInWords)
      }
      texts.append(text)
    }
    return texts
  }

  /// Finite numbers by their names, none where it is missing.
  func numbers(_ key: String) throws(CheckRecordError) -> [String: Double] {
    guard let value = object[key], value != .null else { return [:] }
    guard let members = value.objectValue?.members else {
      throw error(key, expected: "an object", found: value.kindInWords)
    }
    var numbers: [String: Double] = [:]
    for member in members {
      guard let number = member.value.numberValue?.double, number.isFinite else {
        throw error(
          "\(key).\(shown(member.key))", expected: "a number", found: member.value.kindInWords)
      }
      numbers[member.key] = number
    }
    return numbers
  }

  /// The error of one field.
  func error(_ key: String, expected: String, found: String) -> CheckRecordError {
    CheckRecordError(name, .field(key, expected: expected, found: found))
  }

  /// A value of the file as it may be shown.
  func shown(_ text: String) -> String { "“\(RegistryText(text).escapedPrefix(60))”" }
}
