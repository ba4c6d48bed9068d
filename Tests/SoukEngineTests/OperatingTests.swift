import Foundation
import SoukEngine
import SoukModel
import SoukRollout
import SoukSearch
import SoukTesting
import Testing

@Suite("Running souk") struct OperatingTests {
  /// The program's own engine on a home of its own, with builtin.
  private func withEngine(_ body: (Engine, String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.path + "/souk-run-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let engine = try Engine.open(environment: ["SOUK_HOME": folder, "SOUK_APT_LISTS": "none"])
    defer { engine.close() }
    try engine.openBuiltin()
    try body(engine, folder)
  }

  private func search(_ engine: Engine, _ text: String, on backend: BackendKind? = nil) throws {
    _ = try engine.search(SearchRequest(text), on: backend, cancellation: Cancellation())
  }

  @Test("promises are counted over every process of a home, and what was not asked for has no data")
  func promises() throws {
    try withEngine { engine, folder in
      #expect(try engine.serviceLevels().allSatisfy { $0.light == .noData })
      for text in ["lab", "theme", "dark", "lab"] { try search(engine, text) }
      let found = try engine.serviceLevels()
      #expect(found.first { $0.level == .searchLatency }?.events.total == 4)
      #expect(found.first { $0.level == .availability }?.light == .met)
      #expect(found.first { $0.level == .lookupLatency }?.light == .noData)
      engine.close()
      let next = try Engine.open(environment: ["SOUK_HOME": folder, "SOUK_APT_LISTS": "none"])
      defer { next.close() }
      try search(next, "lab")
      let total = try next.serviceLevels().first { $0.level == .searchLatency }?.events.total
      #expect(total == 5)
      let states = try next.alerts().map(\.state)
      #expect(!states.contains { if case .firing = $0 { true } else { false } })
    }
  }

  @Test("a scrape shows every counter from zero on, so that the first event is seen as growth")
  func zeros() throws {
    try withEngine { engine, _ in
      let text = engine.prometheusText()
      for line in [
        "marketplace_search_errors{backend=\"v1\"} 0",
        "marketplace_search_errors{backend=\"v2\"} 0",
        "marketplace_search_latency_count{backend=\"v2\"} 0", "marketplace_fallback_total 0",
        "marketplace_cache_hits{tier=\"versions\"} 0",
      ] { #expect(text.contains(line + "\n"), "\(line)") }
    }
  }

  @Test("kept answers are counted by tier and forgotten by tier")
  func cache() throws {
    try withEngine { engine, _ in
      try search(engine, "lab")
      try search(engine, "theme", on: .v2)
      let before = try engine.cacheUsage()
      #expect(before.map(\.tier) == ["packages", "searches", "downloads", "versions"])
      #expect(before[1].entries == 2)
      #expect(before[1].bytes > 0)
      #expect(try engine.clearCache(tier: "packages", olderThan: nil) == 0)
      #expect(try engine.clearCache(tier: "searches", olderThan: 3_600) == 0)
      #expect(try engine.clearCache(tier: "searches", olderThan: nil) == 2)
      #expect(try engine.cacheUsage()[1].entries == 0)
      let misses = try engine.cacheUsage()[1].misses
      try search(engine, "lab")
      #expect(try engine.cacheUsage()[1].misses == misses + 1)
      #expect(throws: ServiceError.self) { try engine.clearCache(tier: "rows", olderThan: nil) }
    }
  }

  @Test(
    "a rollback leaves the gate at v1 and finds every package it looks for",
    .enabled(if: BuiltIn.v1, "this build has no v1"))
  func rollback() throws {
    try withEngine { engine, _ in
      engine.setGate(.v2)
      let report = try engine.verifyRollback()
      #expect(engine.gate == .v1)
      #expect(report.isGood, "\(report)")
      #expect(report.checks.map(\.kind) == [.gate, .index, .search, .lookup])
      #expect(report.checks[2].count == 50)
      #expect(engine.prometheusText().contains("marketplace_rollbacks_total 1\n"))
      // A check is nobody's request: it neither comes from the cache nor counts for a promise.
      #expect(try engine.serviceLevels().allSatisfy { $0.light == .noData })
    }
  }

  @Test(
    "a program without v1 says that it cannot check a rollback, and sets the gate all the same",
    .enabled(if: !BuiltIn.v1, "this build has v1"))
  func rollbackWithoutV1() throws {
    try withEngine { engine, _ in
      let error = #expect(throws: ServiceError.self) { try engine.verifyRollback() }
      #expect(error?.message.contains("built without v1") == true)
      #expect(engine.gate == .v1)
      let asked = #expect(throws: ServiceError.self) { try search(engine, "lab", on: .v1) }
      #expect(asked?.message == "This souk was built without v1.")
    }
  }

  @Test("indexes built anew answer as before, from the same generation")
  func rebuild() throws {
    try withEngine { engine, _ in
      let request = SearchRequest("lab", limit: 200)
      for backend in BuiltIn.backends {
        let before = try engine.search(request, on: backend, cancellation: Cancellation()).page
        var told: [BackendKind] = []
        let built = try engine.rebuild(
          [backend],
          progress: {
            told.append($0)
            #expect($1 > 50)
          }, cancellation: Cancellation())
        #expect(built.map(\.backend) == [backend])
        #expect(told == [backend])
        _ = try engine.clearCache(tier: nil, olderThan: nil)
        let after = try engine.search(request, on: backend, cancellation: Cancellation()).page
        #expect(after == before)
      }
    }
  }
}
