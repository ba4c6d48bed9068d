import Foundation
import SoukEngine
import SoukMetrics
import SoukModel
import SoukSearch
import SoukTesting
import Testing

@Suite("What Prometheus gets of a home") struct MetricsServerTests {
  private func withEngine(_ body: (Engine, String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.path + "/souk-serve-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let engine = try Engine.open(environment: ["SOUK_HOME": folder, "SOUK_APT_LISTS": "none"])
    defer { engine.close() }
    try engine.openBuiltin()
    try body(engine, folder)
  }

  private func searches(_ text: String) -> Int? {
    let start = "marketplace_search_total{backend=\"\(BuiltIn.first.rawValue)\"} "
    return text.split(separator: "\n").first { $0.hasPrefix(start) }?
      .split(separator: " ").last.flatMap { Int($0) }
  }

  @Test("another process's figures are in the next scrape, and none ever goes back")
  func others() throws {
    try withEngine { engine, folder in
      #expect(searches(engine.prometheusText()) == 0)
      let other = try Engine.open(environment: ["SOUK_HOME": folder, "SOUK_APT_LISTS": "none"])
      defer { other.close() }
      for count in 1...5 {
        _ = try other.search(SearchRequest("lab"), on: BuiltIn.first, cancellation: Cancellation())
        other.flush()
        #expect(searches(engine.prometheusText()) == 2 * count - 1)
        _ = try engine.search(SearchRequest("lab"), on: BuiltIn.first, cancellation: Cancellation())
        if count % 2 == 0 { engine.flush() }
        #expect(searches(engine.prometheusText()) == 2 * count)
      }
    }
  }

  @Test("figures that two threads write at once are written once")
  func flushedOnce() throws {
    let metrics = Metrics()
    let store = MemoryMetricsStore()
    let counter = metrics.counter(MetricKey(.searchTotal, ["backend": "v1"]))
    DispatchQueue.concurrentPerform(iterations: 4) { _ in
      for _ in 0..<250 {
        counter.add()
        try? metrics.flush(to: store, now: 60)
      }
    }
    try metrics.flush(to: store, now: 60)
    #expect(try store.load().total(.searchTotal) == 1_000)
  }

  @Test(
    "an address that is none, or that others can reach, is refused",
    arguments: ["localhost:1", "127.0.0.1", "", "0.0.0.0:0", "[::]:0"])
  func refused(address: String) throws {
    try withEngine { engine, _ in
      let refused = code { try engine.serveMetrics(on: address, reachesOut: false) }
      #expect(refused == .usage)
    }
  }

  @Test("an address that others can reach is taken when it is meant")
  func meant() throws {
    try withEngine { engine, _ in
      let address = try engine.serveMetrics(on: "0.0.0.0:0", reachesOut: true)
      #expect(address.hasPrefix("0.0.0.0:"))
    }
  }

  @Test("a port that is taken is a conflict, and free again once the service is closed")
  func taken() throws {
    try withEngine { engine, _ in
      let address = try engine.serveMetrics(on: "0", reachesOut: false)
      try withEngine { other, _ in
        let taken = code { try other.serveMetrics(on: address, reachesOut: false) }
        #expect(taken == .conflict)
        engine.close()
        let free = code { try other.serveMetrics(on: address, reachesOut: false) }
        #expect(free == nil)
      }
    }
  }

  /// What kind of failure comes of it; nil for none.
  private func code(_ body: () throws -> String) -> ServiceError.Code? {
    do {
      _ = try body()
      return nil
    } catch {
      return (error as? ServiceError)?.code ?? .internal
    }
  }

  @Test(
    "the screen's address is off by default, and a wrong or reachable one is refused in the file")
  func setting() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/souk-serve-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = SettingsFile(home: SoukHome(folder: folder), environment: [:])
    #expect(try file.value(of: "metrics.listen") == "off")
    try file.set("metrics.listen", to: "127.0.0.1:9464")
    #expect(try file.value(of: "metrics.listen") == "127.0.0.1:9464")
    for wrong in ["0.0.0.0:9464", "here", "127.0.0.1:99999", "on"] {
      #expect(throws: ServiceError.self) { try file.set("metrics.listen", to: wrong) }
    }
  }
}
