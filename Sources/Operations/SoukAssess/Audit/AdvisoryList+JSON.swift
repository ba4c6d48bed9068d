import SoukModel

extension AdvisoryList {
  /// The value of `format`: another one is another form.
  package static let format = "souk-advisories-1"
  /// A longer file is not read, in bytes.
  package static let sizeLimit = 64 << 20

  /// Reads a file: a date, and a list of records as OSV writes them.
  ///
  /// What it does not know it leaves out; of ecosystems that souk has nothing from, the versions too.
  package init(_ bytes: [UInt8]) throws(AdvisoryError) {
    guard bytes.count <= Self.sizeLimit else { throw .tooLong(limit: Self.sizeLimit) }
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONReader.parse(bytes, options: .init(depthLimit: 32))
    } catch {
      throw .notJSON(error)
    }
    do throws(JSONFieldError) {
      try self.init(JSONFields(value))
    } catch {
      throw .field(error)
    }
  }

  private init(_ fields: JSONFields) throws(JSONFieldError) {
    let format = try fields.text("format")
    guard format == Self.format else {
      throw fields.error(
        "format", expected: "“\(Self.format)”", found: JSONFields.shown(format))
    }
    date = try fields.moment("date")
    guard fields.object["advisories"] != nil else {
      throw fields.error("advisories", expected: "an array", found: "nothing")
    }
    advisories = []
    for record in try fields.list("advisories")
    where try record.optionalText("withdrawn") == nil {
      advisories.append(try Advisory(record))
    }
  }
}

extension Advisory {
  fileprivate init(_ fields: JSONFields) throws(JSONFieldError) {
    id = try fields.text("id")
    summary = try fields.optionalText("summary") ?? ""
    affected = []
    for statement in try fields.list("affected") {
      if let statement = try Affected(statement) { affected.append(statement) }
    }
  }
}

extension Advisory.Affected {
  fileprivate init?(_ fields: JSONFields) throws(JSONFieldError) {
    let package = try fields.fields("package")
    let ecosystem = try package.text("ecosystem")
    subject = AdvisorySubject(ecosystem: ecosystem, name: try package.text("name"))
    guard AuditVersion.isKnown(ecosystem) else { return nil }
    ranges = []
    for range in try fields.list("ranges") {
      // Commits have no order that a version could be found in.
      if try range.text("type") == "GIT" { continue }
      ranges.append(try AdvisoryRange(range, ecosystem: ecosystem))
    }
    versions = []
    for text in try fields.texts("versions") {
      guard let version = AuditVersion(text, in: ecosystem) else {
        throw fields.error(
          "versions", expected: "versions of \(JSONFields.shown(ecosystem))",
          found: JSONFields.shown(text))
      }
      versions.append(version)
    }
  }
}

extension AdvisoryRange {
  fileprivate init(_ fields: JSONFields, ecosystem: String) throws(JSONFieldError) {
    var events: [Event] = []
    for event in try fields.list("events") {
      func version(_ key: String) throws(JSONFieldError) -> AuditVersion? {
        guard let text = try event.optionalText(key) else { return nil }
        guard let version = AuditVersion(text, in: ecosystem) else {
          throw event.error(
            key, expected: "a version of \(JSONFields.shown(ecosystem))",
            found: JSONFields.shown(text))
        }
        return version
      }
      if try event.optionalText("introduced") == "0" {
        events.append(.introduced(nil))
      } else if let version = try version("introduced") {
        events.append(.introduced(version))
      } else if let version = try version("fixed") {
        events.append(.fixed(version))
      } else if let version = try version("last_affected") {
        events.append(.lastAffected(version))
      } else if event.object["limit"] == nil {
        throw JSONFieldError(
          event.place, expected: "introduced, fixed, last_affected or limit", found: "none of them")
      }
    }
    self.init(events)
  }
}
