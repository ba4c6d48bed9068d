import SoukEngine
import SoukModel
import SoukSearch

extension Bench {
  /// How many rows a search asks for.
  static let window = 200

  /// Types every intent key by key on each backend; answers of the cache are also counted apart.
  func search(_ engine: Engine) throws(BenchFailure) {
    let intents = try intents(engine)
    for backend in command.backends {
      var computed = Samples()
      var cached = Samples()
      for key in intents.flatMap(\.keys) {
        var one = Samples()
        let answer = try one.time { () throws(BenchFailure) in try find(key, backend, engine) }
        if answer.cached { cached.add(one) } else { computed.add(one) }
      }
      var all = computed
      all.add(cached)
      report.row("search", backend.rawValue, all)
      report.row("search-computed", backend.rawValue, computed)
      report.row("search-cached", backend.rawValue, cached)
    }
  }

  /// Asks each backend for everything known of packages, popular and rare, none of them twice.
  func lookUp(_ engine: Engine) throws(BenchFailure) {
    var random = SeededRandom(seed: command.seed)
    let ids = try wanted(20_000, engine).shuffled(using: &random).prefix(1_000)
    for (index, backend) in command.backends.enumerated() {
      var samples = Samples()
      // Each backend gets packages of its own, so that the cache answers none of them.
      for (position, id) in ids.enumerated() where position % command.backends.count == index {
        let found = try samples.time { () throws(BenchFailure) in
          try BenchFailure.asking { () throws(ServiceError) in
            try engine.lookup(id, on: backend)
          }
        }
        guard found != nil else { throw BenchFailure("\(id) is listed and cannot be looked up.") }
      }
      report.row("lookup", backend.rawValue, samples)
    }
  }

  /// One search.
  func find(
    _ query: String, _ backend: BackendKind, _ engine: Engine
  ) throws(BenchFailure) -> SearchAnswer {
    let answer = try BenchFailure.asking { () throws(ServiceError) in
      try engine.search(
        SearchRequest(query, limit: Self.window), on: backend, cancellation: Cancellation())
    }
    if let failure = answer.fellBackFrom {
      throw BenchFailure("\(backend.rawValue) does not answer: \(failure).")
    }
    return answer
  }
}
