import Foundation
import SoukModel

/// A file of queries: plain lines, or JSON lines with `keys` (a query for every key) or `query`.
///
/// Where lines with `keys` are among them, they alone are used: the file is a recording.
enum QueryFile {
  /// Reads the file.
  ///
  /// - Parameter corpus: keeps only the lines that name this corpus; nil keeps all.
  static func read(_ path: String, corpus: String?) throws(BenchFailure) -> [Intent] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw BenchFailure("“\(path)” cannot be read.")
    }
    var recorded: [Intent] = []
    var typed: [Intent] = []
    for line in data.split(separator: UInt8(ascii: "\n")) {
      guard line.first == UInt8(ascii: "{") else {
        let text = String(decoding: line, as: UTF8.self)
        typed.append(Intent(keys: SyntheticQueries.keys(of: text), targets: []))
        continue
      }
      guard let object = (try? JSONReader.parse(Array(line)))?.objectValue else {
        throw BenchFailure("“\(path)” has a line that is no JSON object.")
      }
      if let corpus, object["corpus"]?.stringValue != corpus { continue }
      let targets = targets(object["target"])
      if let keys = object["keys"]?.arrayValue?.compactMap(\.stringValue), !keys.isEmpty {
        recorded.append(Intent(keys: keys, targets: targets))
      } else if let query = object["query"]?.stringValue {
        typed.append(Intent(keys: SyntheticQueries.keys(of: query), targets: targets))
      }
    }
    let intents = recorded.isEmpty ? typed : recorded
    guard !intents.isEmpty else { throw BenchFailure("“\(path)” holds no query.") }
    return intents
  }

  /// The names under `target`: one, several or none.
  static func targets(_ value: JSONValue?) -> [String] {
    value?.stringValue.map { [$0] } ?? value?.arrayValue?.compactMap(\.stringValue) ?? []
  }
}
