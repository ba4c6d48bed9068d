import Foundation
import SoukEngine
import SoukModel

extension Bench {
  /// Asks the graph the queries of a file, a JSON object with `name` and `query` in each line, in the order of
  /// the lines, and writes a row of wall times for each name: from the text of the query to the text
  /// of its rows as TSV.
  func graph(_ engine: Engine) throws(BenchFailure) {
    guard let path = command.queries else {
      throw BenchFailure("Name a file of SPARQL queries with --queries.")
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw BenchFailure("“\(path)” cannot be read.")
    }
    var names: [String] = []
    var samples: [String: Samples] = [:]
    var rows: [String: Int] = [:]
    for line in data.split(separator: UInt8(ascii: "\n")) {
      guard let object = (try? JSONReader.parse(Array(line)))?.objectValue,
        let name = object["name"]?.stringValue, let query = object["query"]?.stringValue
      else { throw BenchFailure("“\(path)” has a line that is no object with a name and a query.") }
      if samples[name] == nil { names.append(name) }
      let answer = try samples[name, default: Samples()].time { () throws(BenchFailure) in
        try BenchFailure.asking { () throws(ServiceError) in
          try engine.ask(GraphQuestion(.text(query), format: .tsv, timeout: 600))
        }
      }
      rows[name, default: 0] += answer.count
    }
    for name in names {
      report.row("graph", name, samples[name] ?? Samples())
      report.figureRow("graph-rows", name, Double(rows[name] ?? 0))
    }
  }
}
