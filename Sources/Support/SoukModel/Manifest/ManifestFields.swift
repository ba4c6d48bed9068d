/// The fields of one table of a manifest, with the type each must have.
struct ManifestFields {
  private let table: JSONObject
  /// The file, for messages.
  let file: String
  private let prefix: String

  /// Looks at a table; `prefix` is its own dotted key.
  init(_ table: JSONObject, file: String, prefix: String) {
    self.table = table
    self.file = file
    self.prefix = prefix
  }

  /// A text that must be there and not be empty.
  func required(_ key: String) throws(ManifestError) -> String {
    guard let text = try text(key), !text.isEmpty else {
      throw error(key, expected: "a text that is not empty", table[key])
    }
    return text
  }

  /// A text.
  func text(_ key: String) throws(ManifestError) -> String? {
    guard let value = table[key] else { return nil }
    guard let text = value.stringValue else { throw error(key, expected: "a text", value) }
    return text
  }

  /// A truth value.
  func flag(_ key: String) throws(ManifestError) -> Bool? {
    guard let value = table[key] else { return nil }
    guard let flag = value.boolValue else { throw error(key, expected: "true or false", value) }
    return flag
  }

  /// A list of texts; a table of features gives its names.
  func texts(_ key: String) throws(ManifestError) -> [String]? {
    guard let value = table[key] else { return nil }
    if let table = value.objectValue { return table.members.map(\.key) }
    guard let elements = value.arrayValue else { throw error(key, expected: "a list", value) }
    var texts: [String] = []
    for element in elements {
      guard let text = element.stringValue else {
        throw error(key, expected: "a list of texts", element)
      }
      texts.append(text)
    }
    return texts
  }

  /// Dependencies: a list of texts, or a table of name and requirement.
  func dependencies(_ key: String) throws(ManifestError) -> [ManifestDependency] {
    guard let value = table[key] else { return [] }
    guard let table = value.objectValue else {
      let written = try texts(key)
      return (written ?? []).map { ManifestDependency($0) }
    }
    var found: [ManifestDependency] = []
    for member in table.members {
      if let requirement = member.value.stringValue {
        found.append(ManifestDependency(name: member.key, requirement: requirement))
      } else if let details = member.value.objectValue {
        found.append(
          ManifestDependency(name: member.key, requirement: details["version"]?.stringValue))
      } else {
        throw error(
          "\(key).\(member.key)", expected: "a requirement or a table with one", member.value)
      }
    }
    return found
  }

  private func error(_ key: String, expected: String, _ value: JSONValue?) -> ManifestError {
    let shown = value.map { value in
      value.stringValue.map { "“\(RegistryText($0).escapedPrefix(60))”" } ?? value.kindInWords
    }
    return ManifestError(
      file: file, key: prefix.isEmpty ? key : "\(prefix).\(key)", expected: expected,
      found: shown ?? "nothing")
  }
}
