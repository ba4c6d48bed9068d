import SoukEngine
import SoukMetrics
import SoukModel
import SoukRouter
import SoukSearch

extension Bench {
  /// How many different questions are asked.
  private static let routed = 10_000

  /// Asks a backend in memory, directly and by way of the router with its gate, its breaker, its time
  /// limit, its cache and its figures: what lies between is what the router costs.
  func measureRouter() throws(BenchFailure) {
    let requests = (0..<Self.routed).map { SearchRequest("package \($0)", limit: Self.window) }
    report.begin(Report.figureHeader)
    for kind in command.backends {
      let backend = prepared(kind, requests)
      let metrics = Metrics()
      let router = Router(
        backends: [kind: backend, kind.other: prepared(kind.other, requests)],
        policy: .split(v2Percentage: kind == .v2 ? 100 : 0, salt: command.seed),
        cache: TieredCache(store: MemoryCacheStore(), metrics: metrics), metrics: metrics,
        now: EngineClock.system.uptime)
      try measure("miss", kind, requests, backend, router)
      // The latest questions are still in the cache.
      try measure("hit", kind, Array(requests.suffix(1_000)), backend, router)
    }
  }

  private func prepared(_ kind: BackendKind, _ requests: [SearchRequest]) -> PreparedBackend {
    var pages: [String: SearchPage] = [:]
    for (number, request) in requests.enumerated() {
      let hits = (0..<Self.window).map { row in
        SearchHit(id: PackageID(.apt, RegistryText("p\(number)-\(row)")), score: Double(row))
      }
      pages[request.query.text] = SearchPage(
        hits: hits, total: hits.count, generation: 1, backend: kind)
    }
    return PreparedBackend(kind: kind, pages: pages)
  }

  /// Asks every question both ways, one right after the other, and reports the differences.
  private func measure(
    _ name: String, _ kind: BackendKind, _ requests: [SearchRequest], _ backend: PreparedBackend,
    _ router: Router
  ) throws(BenchFailure) {
    let cancellation = Cancellation()
    var direct = Samples()
    var overhead = Samples()
    for request in requests {
      var alone = Samples()
      var around = Samples()
      do throws(BackendError) {
        _ = try alone.time { () throws(BackendError) in
          try backend.search(request, cancellation: cancellation)
        }
        let answer = try around.time { () throws(BackendError) in
          try router.search(request, limit: 0.08, cancellation: cancellation)
        }
        guard answer.backend == kind, answer.cached == (name == "hit") else {
          throw BackendError(.indexMissing, backend: kind, detail: "another way was taken")
        }
      } catch {
        throw BenchFailure("\(kind.rawValue) does not answer: \(error).")
      }
      direct.add(alone)
      overhead.add(around.milliseconds[0] - alone.milliseconds[0])
    }
    for (label, share) in [("p50", 0.5), ("p99", 0.99)] {
      report.figureRow(
        "router", "\(kind.rawValue)_\(name)_direct_\(label)_us",
        direct.percentiles([share])[0] * 1_000)
      report.figureRow(
        "router", "\(kind.rawValue)_\(name)_overhead_\(label)_us",
        overhead.percentiles([share])[0] * 1_000)
    }
  }
}
