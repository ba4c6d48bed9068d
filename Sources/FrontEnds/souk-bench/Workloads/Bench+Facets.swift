import SoukEngine
import SoukModel
import SoukSearch

extension Bench {
  /// How many rows a filtered search asks for.
  private static let filteredRows = 50
  /// How many values of a facet are filtered by, the most frequent ones.
  private static let filteredValues = 12

  /// Types every intent behind a filter drawn for it, and counts the facets of every key: processor time,
  /// past every cache of answers.
  ///
  /// `filters` are the searches with their rows, `facets` the counts with a filter and `facets-plain`
  /// those without.
  func facets(_ engine: Engine) throws(BenchFailure) {
    let filters = try filters(engine)
    let intents = try intents(engine)
    for backend in command.backends {
      var random = SeededRandom(seed: command.seed ^ 0x6661_6365)
      var (searches, counts, plain) = (Samples(), Samples(), Samples())
      for intent in intents {
        let filter = filters.randomElement(using: &random) ?? ""
        for key in intent.keys {
          let request = SearchRequest("\(filter) \(key)", limit: Self.filteredRows)
          try searches.timeProcessor { () throws(BenchFailure) in
            try BenchFailure.asking { () throws(ServiceError) in
              _ = try engine.answerPastCache(request, on: backend)
            }
          }
          try counts.timeProcessor { () throws(BenchFailure) in
            try countPastCache(request, backend, engine)
          }
          try plain.timeProcessor { () throws(BenchFailure) in
            try countPastCache(SearchRequest(key), backend, engine)
          }
        }
      }
      report.row("filters", backend.rawValue, searches)
      report.row("facets", backend.rawValue, counts)
      report.row("facets-plain", backend.rawValue, plain)
    }
  }

  private func countPastCache(
    _ request: SearchRequest, _ backend: BackendKind, _ engine: Engine
  ) throws(BenchFailure) {
    try BenchFailure.asking { () throws(ServiceError) in
      _ = try engine.facetsPastCache(request, on: backend)
    }
  }

  /// Filters on the most frequent values of the home's facets, negated ones, and on columns.
  private func filters(_ engine: Engine) throws(BenchFailure) -> [String] {
    var filters = ["downloads:>1000", "-downloads:<10", "version:^1", "-version:^2", "-sig:failed"]
    let all = try BenchFailure.asking { () throws(ServiceError) in
      try engine.facets(
        SearchRequest(""), on: command.backends.first, cancellation: Cancellation())
    }
    for facet in Facet.allCases {
      let values = all[facet].prefix(Self.filteredValues)
      for (place, value) in values.compactMap({ facet.typed($0.value) }).enumerated() {
        filters.append(place % 4 == 3 ? "-" + value : value)
      }
    }
    return filters
  }
}

extension Samples {
  /// Runs `work` and takes in how long it kept a processor busy.
  fileprivate mutating func timeProcessor<Failure: Error>(
    _ work: () throws(Failure) -> Void
  ) throws(Failure) {
    let busy = ProcessorTime.milliseconds
    try work()
    add(ProcessorTime.milliseconds - busy)
  }
}
