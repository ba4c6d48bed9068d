import Foundation
import SoukEngine
import SoukModel
import SoukSearch

extension Bench {
  /// How many rows a keystroke asks for, with their names and descriptions.
  private static let rows = 50

  /// Asks the judged queries of each backend and writes how well they are answered.
  func relevance(_ engine: Engine) throws(BenchFailure) {
    let queries = try judgedQueries()
    var figures: [RelevanceFigures] = []
    for backend in command.backends {
      figures.append(
        try RelevanceFigures(queries) { query throws(BenchFailure) in
          try names(query, limit: 10, backend, engine)
        })
    }
    let isLarge = command.corpus == Self.largeCorpus
    var table = ResultTable(columns: command.backends.map(\.rawValue))
    table.add(
      "known items, MRR@10", goal: isLarge ? "v2 ≥ 0.91, v1 ≥ 0.72" : "v2 ≥ 0.93, v1 ≥ 0.75",
      figures.map(\.reciprocalRank))
    table.add("exact and joined names first", goal: "1.00", figures.map(\.exactFirst))
    table.add("names in another spelling first", figures.map(\.variantFirst))
    table.add("beginnings of names, MRR@10", figures.map(\.prefixRank))
    table.add("words of the description, MRR@10", figures.map(\.descriptionRank))
    table.add("typo recall@10, one error", goal: "≥ 0.98", figures.map(\.oneError))
    table.add("typo recall@10, two errors", goal: "≥ 0.95", figures.map(\.twoErrors))
    table.add("topics, nDCG@10", goal: "≥ 0.52", figures.map(\.topicGain))
    report.table(table)
  }

  /// Types the traces on each backend and writes what a keystroke costs.
  func traces(_ engine: Engine) throws(BenchFailure) {
    let queries = try judgedQueries()
    var figures: [TraceFigures] = []
    for backend in command.backends {
      _ = try names("warm", limit: Self.rows, backend, engine)
      figures.append(
        try TraceFigures(queries.traces) { query throws(BenchFailure) in
          try names(query, limit: Self.rows, backend, engine)
        })
    }
    let isLarge = command.corpus == Self.largeCorpus
    let percentiles = figures.map { $0.processor.percentiles([0.5, 0.95, 0.99]) }
    var table = ResultTable(columns: command.backends.map(\.rawValue))
    table.add("keystrokes", figures.map { Double($0.processor.count) }, digits: 0)
    table.add("processor ms, p50", goal: isLarge ? "v2 ≤ 0.15" : "", percentiles.map { $0[0] })
    table.add("processor ms, p95", percentiles.map { $0[1] })
    table.add(
      "processor ms, p99", goal: isLarge ? "v2 ≤ 1.5, v1 ≤ 8" : "v2 ≤ 0.6, v1 ≤ 3",
      percentiles.map { $0[2] })
    table.add(
      "wall ms, max", goal: isLarge ? "v2 ≤ 10" : "", figures.map { $0.wall.percentiles([1])[0] })
    table.add(
      "one letter, processor ms, p99", goal: isLarge ? "v2 ≤ 0.4" : "",
      figures.map { $0.oneLetter.percentiles([0.99])[0] })
    table.add("keystrokes to the target", goal: "v2 ≤ 5.8", figures.map(\.keysToTarget))
    table.add(
      "resident memory, MB", goal: isLarge ? "≤ 250" : "",
      figures.map { _ in Double(ResidentMemory.bytes) / 1_000_000 }, digits: 0)
    report.table(table)
  }

  /// The corpus whose goals are those for a million packages.
  private static let largeCorpus = "million"
  /// The corpus without `--corpus`.
  private static let usualCorpus = "debian"
  /// Names the file of judged queries where `--queries` does not.
  private static let queriesVariable = "SOUK_QUERIES"

  private func judgedQueries() throws(BenchFailure) -> JudgedQueries {
    let variable = ProcessInfo.processInfo.environment[Self.queriesVariable]
    guard let path = command.queries ?? variable else {
      throw BenchFailure("Name a file of judged queries with --queries or SOUK_QUERIES.")
    }
    return try JudgedQueries(path: path, corpus: command.corpus ?? Self.usualCorpus)
  }

  /// The names of an answer, whose rows are asked for with it.
  private func names(
    _ query: String, limit: Int, _ backend: BackendKind, _ engine: Engine
  ) throws(BenchFailure) -> [String] {
    let answer = try BenchFailure.asking { () throws(ServiceError) in
      try engine.answerPastCache(SearchRequest(query, limit: limit), on: backend)
    }
    return answer.rows.compactMap { $0?.id.name.raw }
  }
}
