import SoukEngine
import SoukModel
import SoukSearch

extension Bench {
  /// How many rows a screen shows.
  static let visibleRows = 20
  /// After how many intents souk is left and started again on the same home.
  private static let sessionLength = 50
  /// How many intents lie between an intent and its repetition.
  private static let repetitionGap = 10

  /// Types the intents as a person does and says which tier of the cache answered how often.
  ///
  /// A row is looked up when it enters the view, so that a row that stays costs nothing. Every
  /// third intent is typed again ten intents later, and what was looked for is opened.
  func cache() throws(BenchFailure) {
    let backend = command.backends.first ?? .v1
    var intents: [Intent] = []
    try withEngine { engine throws(BenchFailure) in intents = try self.intents(engine) }
    var typing = Samples()
    var ahead = Samples()
    var counts: [String: (lookups: Int, hits: Int)] = [:]
    var order: [String] = []
    let script = Self.withRepetitions(intents)
    for start in stride(from: 0, to: script.count, by: Self.sessionLength) {
      let engine = try home.open()
      let before = engine.status().tiers
      for intent in script[start..<min(start + Self.sessionLength, script.count)] {
        try type(intent, backend, engine, &typing, &ahead)
      }
      for (old, new) in zip(before, engine.status().tiers) {
        if counts[new.name] == nil { order.append(new.name) }
        var count = counts[new.name] ?? (0, 0)
        count.hits += new.hits - old.hits
        count.lookups += new.hits + new.misses - old.hits - old.misses
        counts[new.name] = count
      }
      engine.flush()
      engine.close()
    }
    report.row("cache", backend.rawValue, typing)
    report.row("cache-read-ahead", backend.rawValue, ahead)
    report.begin(Report.cacheHeader)
    for tier in order {
      let count = counts[tier] ?? (0, 0)
      report.cacheRow("cache", backend.rawValue, tier, count.lookups, count.hits)
    }
    report.cacheRow(
      "cache", backend.rawValue, "all", counts.values.reduce(0) { $0 + $1.lookups },
      counts.values.reduce(0) { $0 + $1.hits })
  }

  private func type(
    _ intent: Intent, _ backend: BackendKind, _ engine: Engine, _ typing: inout Samples,
    _ ahead: inout Samples
  ) throws(BenchFailure) {
    var view: Set<PackageID> = []
    for key in intent.keys {
      var window: [PackageID] = []
      try typing.time { () throws(BenchFailure) in
        window = try find(key, backend, engine).page.hits.map(\.id)
        let hits = window.prefix(Self.visibleRows)
        let entering = hits.filter { !view.contains($0) }
        if !entering.isEmpty {
          _ = try BenchFailure.asking { () throws(ServiceError) in
            try engine.summaries(entering, on: backend)
          }
        }
        view = Set(hits)
      }
      try ahead.time { () throws(BenchFailure) in
        engine.readAhead(
          Array(window.dropFirst(Self.visibleRows)), on: backend, cancellation: Cancellation())
      }
    }
    for target in intent.targets.prefix(1) {
      guard let reference = PackageReference(target, registries: []) else { continue }
      try BenchFailure.asking { () throws(ServiceError) in
        guard let id = try engine.resolve(reference).first else { return }
        _ = try engine.lookup(id, on: backend)
      }
    }
  }

  /// The intents with every third one once more, ``repetitionGap`` intents later.
  static func withRepetitions(_ intents: [Intent]) -> [Intent] {
    var script: [Intent] = []
    for (index, intent) in intents.enumerated() {
      script.append(intent)
      let earlier = index - repetitionGap
      if earlier >= 0, earlier % 3 == 0 { script.append(intents[earlier]) }
    }
    let waiting = max(0, intents.count - repetitionGap)..<intents.count
    return script + waiting.filter { $0 % 3 == 0 }.map { intents[$0] }
  }
}
