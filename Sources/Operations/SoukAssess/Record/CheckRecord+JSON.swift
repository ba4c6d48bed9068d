package import SoukModel
import SoukTrust

extension CheckRecord {
  /// The value of `format`: another one is another form.
  package static let format = "souk-check-1"
  /// A longer file is no record, in bytes.
  package static let sizeLimit = 1 << 20

  /// Reads the bytes of a file; what it does not know it leaves out.
  ///
  /// - Parameter name: the file's name without `.json`, which must be the check's.
  package init(_ bytes: [UInt8], name: String) throws(CheckRecordError) {
    let value = try CheckRecordError.document(
      bytes, name: name, limit: Self.sizeLimit, depth: 8)
    do throws(JSONFieldError) {
      try self.init(JSONFields(value), name: name)
    } catch {
      throw CheckRecordError(name, .field(error))
    }
  }

  private init(_ fields: JSONFields, name: String) throws(JSONFieldError) {
    let format = try fields.text("format")
    guard format == Self.format else {
      throw fields.error(
        "format", expected: "“\(Self.format)”", found: JSONFields.shown(format))
    }
    check = try fields.text("check")
    guard check == name, Self.isName(check) else {
      throw fields.error(
        "check", expected: "the file's name in lower-case letters, digits and -",
        found: JSONFields.shown(check))
    }
    date = try fields.moment("date")
    commit = try fields.commit("commit", try fields.text("commit"))
    let word = try fields.text("result")
    guard let result = Result(rawValue: word) else {
      throw fields.error(
        "result", expected: "pass, fail or skipped", found: JSONFields.shown(word))
    }
    self.result = result
    figures = try fields.numbers("figures")
    command = try fields.optionalText("command")
    notes = try fields.texts("notes")
  }

  /// The record as ``init(_:name:)`` reads it.
  package var json: JSONValue {
    var figures = JSONObject()
    for (name, value) in self.figures {
      figures[name] =
        value == value.rounded() && abs(value) < 9e15 ? .int(Int64(value)) : .double(value)
    }
    return .object([
      "format": .string(Self.format), "check": .string(check),
      "date": .string(UTCTime.text(date)), "commit": .string(commit),
      "result": .string(result.rawValue), "figures": .object(figures),
      "command": command.map { .string($0) } ?? .null,
      "notes": .array(notes.map { .string($0) }),
    ])
  }
}
