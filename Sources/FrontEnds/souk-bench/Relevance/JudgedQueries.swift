import Foundation
import SoukModel

/// A file of judged queries and typed traces: one JSON object a line.
struct JudgedQueries {
  /// The judged queries of the corpus.
  private(set) var judgments: [Judgment] = []
  /// What was typed key by key.
  private(set) var traces: [Intent] = []

  /// Reads the lines of one corpus.
  init(path: String, corpus: String) throws(BenchFailure) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw BenchFailure("“\(path)” cannot be read.")
    }
    for line in data.split(separator: UInt8(ascii: "\n")) {
      guard let object = (try? JSONReader.parse(Array(line)))?.objectValue else {
        throw BenchFailure("“\(path)” has a line that is no JSON object.")
      }
      guard object["corpus"]?.stringValue == corpus else { continue }
      if let keys = object["keys"]?.arrayValue?.compactMap(\.stringValue), !keys.isEmpty {
        traces.append(Intent(keys: keys, targets: QueryFile.targets(object["target"])))
      } else if let query = object["query"]?.stringValue,
        let grades = object["rel"]?.objectValue
      {
        var relevance: [String: Int] = [:]
        for member in grades.members {
          relevance[member.key] = Int(member.value.numberValue?.double ?? 0)
        }
        judgments.append(
          Judgment(
            kind: object["kind"]?.stringValue ?? "", query: query, relevance: relevance))
      }
    }
    guard !judgments.isEmpty || !traces.isEmpty else {
      throw BenchFailure("“\(path)” has no line of the corpus “\(corpus)”.")
    }
  }

  /// The judged queries of the given kinds; of all known items without any.
  func known(_ kinds: String...) -> [Judgment] {
    judgments.filter { kinds.isEmpty ? $0.kind != "topic" : kinds.contains($0.kind) }
  }
}
