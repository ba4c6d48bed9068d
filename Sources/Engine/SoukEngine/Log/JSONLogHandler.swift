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
  var logLevel: Logger.Level = .info

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    var line = JSONObject()
    for (key, value) in metadata.merging(event.metadata ?? [:], uniquingKeysWith: { $1 }) {
      line[key] = .string("\(value)")
    }
    line["level"] = .string(event.level.rawValue)
    line["message"] = .string("\(event.message)")
    line["time"] = .number(JSONNumber(now()))
    file.write(.object(line))
  }
}
