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
    guard bytes.count <= Self.sizeLimit else { throw CheckRecordError(name, .tooLong) }
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONReader.parse(bytes, options: .init(depthLimit: 8))
    } catch {
      throw CheckRecordError(name, .notJSON(error))
    }
    guard let object = value.objectValue else {
      throw CheckRecordError(
        name, .field("", expected: "an object", found: value.kindInWords))
    }
    let fields = CheckFields(name: name, object: object)
    let format = try fields.text("format")
    guard format == Self.format else {
      throw fields.error("format", expected: "“\(Self.format)”", found: fields.shown(format))
    }
    check = try fields.text("check")
    guard check == name, Self.isName(check) else {
      throw fields.error(
        "check", expected: "the file's name in lower-case letters, digits and -",
        found: fields.shown(check))
    }
    let date = try fields.text("date")
    guard let seconds = UTCTime.seconds(date) else {
      throw fields.error(
        "date", expected: "a moment such as 2026-01-31T12:00:00Z", found: fields.shown(date))
    }
    self.date = seconds
    commit = try fields.text("commit")
    guard commit.utf8.count == 40 || commit.utf8.count == 64,
      commit.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else {
      throw fields.error(
        "commit", expected: "40 or 64 hexadecimal digits", found: fields.shown(commit))
    }
    let word = try fields.text("result")
    guard let result = Result(rawValue: word) else {
      throw fields.error("result", expected: "pass, fail or skipped", found: fields.shown(word))
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
