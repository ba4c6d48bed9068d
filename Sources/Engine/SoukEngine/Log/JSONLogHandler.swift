import Foundation
import Logging
import SoukModel

/// Writes log messages as one JSON object a line.
struct JSONLogHandler: LogHandler {
  /// Where lines go.
  let file: LogFile
  /// The time of day, seconds since 1970.
  let now: @Sendable () -> Int64

  var metadata: Logger.Metadata = [:]
  var logLevel: Logger.Level

  /// Makes a handler that leaves out what is below a level.
  init(file: LogFile, level: Logger.Level, now: @escaping @Sendable () -> Int64) {
    self.file = file
    self.now = now
    logLevel = level
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    var line = JSONObject()
    for (key, value) in metadata.merging(event.metadata ?? [:], uniquingKeysWith: { $1 }) {
      line[key] = Self.json(value)
    }
    line["level"] = .string(event.level.rawValue)
    line["event"] = .string("\(event.message)")
    line["time"] = .number(JSONNumber(now()))
    file.write(.object(line))
  }

  /// Numbers and truth values as such, so that a log store can compare them; all else as text.
  private static func json(_ value: Logger.MetadataValue) -> JSONValue {
    guard case .stringConvertible(let value) = value else { return .string("\(value)") }
    return switch value {
    case let flag as Bool: .bool(flag)
    case let number as Double: .double((number * 1_000).rounded() / 1_000)
    default: .string("\(value)")
    }
  }
}
