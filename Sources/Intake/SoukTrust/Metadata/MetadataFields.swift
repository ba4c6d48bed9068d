import SoukModel

/// Reads the fields of one signed document, and says which one is not as it should be.
struct MetadataFields {
  /// The largest whole number that every JSON reader keeps exactly.
  static let numberLimit: Int64 = 1 << 53

  /// The document's kind.
  let role: MetadataRole
  /// The fields.
  let object: JSONObject

  /// Reads a whole document of a kind: strict JSON, an object, of the kind's format.
  ///
  /// - Throws: a ``Finding``: R09 for one that is too long, C07 for a page of a web server, R10 for
  ///   JSON that two readers could read differently, R08 for another kind of document, S13 for a
  ///   later format.
  init(parsing bytes: [UInt8], as role: MetadataRole) throws(Finding) {
    guard bytes.count <= role.byteLimit else {
      throw MetadataUpdate.tooBig(role, bytes.count, limit: role.byteLimit)
    }
    let value: JSONValue
    do {
      value = try JSONReader.parse(bytes, options: JSONReader.Options(depthLimit: 32))
    } catch {
      if bytes.first == 0x3C {
        throw Finding(
          .errorPageSaved, "A web page came in place of the \(role.rawValue) document.",
          expected: "JSON", found: "text that begins with <")
      }
      throw Finding(
        .ambiguousJSON, "The \(role.rawValue) document is not strict JSON: \(error).",
        facts: ["offset": .int(error.offset), "line": .int(error.line)])
    }
    try self.init(value, as: role)
  }

  /// Takes a value that was parsed elsewhere.
  init(_ value: JSONValue, as role: MetadataRole) throws(Finding) {
    guard let object = value.objectValue else {
      throw Finding(
        .ambiguousJSON, "The \(role.rawValue) document is not an object.",
        expected: "an object", found: value.kindInWords)
    }
    self.role = role
    self.object = object
    let format = object["format"]?.stringValue ?? ""
    guard format != role.format else { return }
    let kind = role.format.dropLast()
    guard !format.hasPrefix(kind) else {
      throw Finding(
        .formatTooNew, "The \(role.rawValue) document is of a format that this souk does not read.",
        expected: role.format, found: RegistryText(format).escapedPrefix(40))
    }
    throw Finding(
      .wrongMetadataRole, "The document is not a registry's \(role.rawValue).",
      expected: role.format, found: RegistryText(format).escapedPrefix(40))
  }

  /// A whole number from `least` up to 2^53.
  func number(_ key: String, atLeast least: Int64) throws(Finding) -> Int64 {
    guard let number = object[key]?.numberValue?.int64, number >= least,
      number <= Self.numberLimit
    else {
      throw malformed("\"\(key)\" is not a whole number from \(least) to \(Self.numberLimit)")
    }
    return number
  }

  /// A time; nil where it is null or left out.
  func time(_ key: String, in other: JSONObject? = nil) throws(Finding) -> Int64? {
    switch (other ?? object)[key] {
    case nil, .null: return nil
    case .string(let text):
      if let seconds = UTCTime.seconds(text) { return seconds }
    default: break
    }
    throw malformed("\"\(key)\" is not a time such as 2026-01-31T00:00:00Z")
  }

  /// A time that must be there.
  func requiredTime(_ key: String) throws(Finding) -> Int64 {
    guard let time = try time(key) else { throw malformed("there is no \"\(key)\"") }
    return time
  }

  /// The name of the registry that the document is of.
  func registry(_ key: String) throws(Finding) -> RegistryName {
    guard let name = object[key]?.stringValue.flatMap({ RegistryName($0) }) else {
      throw malformed("\"\(key)\" is not the name of a registry")
    }
    return name
  }

  /// The finding for a field that cannot be read.
  func malformed(_ reason: String) -> Finding {
    Finding(.ambiguousJSON, "The \(role.rawValue) document cannot be read: \(reason).")
  }
}
