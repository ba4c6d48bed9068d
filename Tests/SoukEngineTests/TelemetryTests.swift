import Foundation
import SoukFetch
import SoukHTTP
import SoukInstall
import SoukMetrics
import SoukModel
import SoukSearch
import SoukTesting
import Synchronization
import Testing

@testable import SoukEngine

@Suite("Telemetry for a collector", .enabled(if: BuiltIn.v1, "v1 is not built in"))
struct TelemetryTests {
  /// A collector in this process, and what it was sent.
  private final class Collector: Sendable {
    let requests = Mutex<[HTTPServerRequest]>([])
    let refused = Mutex<Set<String>>([])

    var paths: [String] { requests.withLock { $0.map(\.path) } }

    /// Answers on a port of its own as long as `body` runs.
    func listening(_ body: (String) throws -> Void) throws {
      let server = try HTTPServer.start(on: ListenAddress(host: "127.0.0.1", port: 0)) { request in
        self.requests.withLock { $0.append(request) }
        let isRefused = self.refused.withLock { $0.contains(request.path) }
        return HTTPServerResponse(status: isRefused ? 503 : 200, body: "")
      }
      defer { server.stop() }
      try body("http://\(server.address)")
    }
  }

  /// A way to a collector that is stuck until it is released.
  private final class HangingFetcher: Fetcher {
    let endpoint: FetchURL
    let entered = DispatchSemaphore(value: 0)
    let released = DispatchSemaphore(value: 0)
    let cancellation = Mutex<Cancellation?>(nil)

    init?() {
      guard let endpoint = FetchURL("http://127.0.0.1:4318") else { return nil }
      self.endpoint = endpoint
    }

    func fetch(
      _ request: FetchRequest, cancellation: Cancellation, progress: (FetchProgress) -> Void
    ) throws(FetchError) -> FetchedFile {
      self.cancellation.withLock { $0 = cancellation }
      entered.signal()
      released.wait()
      throw FetchError(.cancelled, request.url)
    }
  }

  private func withHome(_ body: (TemporaryHome, Settings) throws -> Void) throws {
    var settings = Settings()
    settings.aptLists = nil
    try body(TemporaryHome(), settings)
  }

  private func withEngine(_ endpoint: String, _ body: (Engine) throws -> Void) throws {
    try withHome { home, settings in
      var settings = settings
      settings.collector = FetchURL(endpoint)
      let engine = try home.open(builtin: [home.entry("anvil")], settings: settings)
      defer { engine.close() }
      try body(engine)
    }
  }

  private func search(_ engine: Engine, _ text: String = "zanzibar") throws {
    _ = try engine.search(SearchRequest(text), on: .v1, cancellation: Cancellation())
  }

  private func dropped(_ engine: Engine) -> Int64 {
    engine.metrics.session().total(.tracesDropped)
  }

  @Test("is sent as protobuf to the two paths, with figures and the traces since the last time")
  func sent() throws {
    let collector = Collector()
    try collector.listening { address in
      try withEngine(address) { engine in
        try search(engine)
        try engine.sendTelemetry(Cancellation())
        try engine.sendTelemetry(Cancellation())
      }
    }
    #expect(collector.paths == ["/v1/metrics", "/v1/traces", "/v1/metrics"])
    for request in collector.requests.withLock({ $0 }) {
      #expect(request.method == "POST" && request.contentType == "application/x-protobuf")
      let text = String(decoding: request.body, as: UTF8.self)
      #expect(text.contains(request.path == "/v1/traces" ? "search" : "marketplace_search_total"))
      #expect(!text.contains("zanzibar"), "what was typed was sent")
    }
  }

  @Test("traces search, look-up, verification and installation, a failure by its code")
  func operations() throws {
    try withEngine("http://127.0.0.1:1") { engine in
      let anvil = PackageID(.builtin, "anvil")
      let nothing = PackageID(.builtin, "nothing")
      try search(engine)
      _ = try engine.lookup(anvil, on: .v1)
      let verdict = try engine.verify(anvil, version: nil).verdict
      let error = #expect(throws: ServiceError.self) {
        try engine.install(
          InstallOrder(.install([.init(nothing, "*")])), in: nil, on: .v1, review: { _ in true },
          progress: { _ in }, cancellation: Cancellation())
      }
      let telemetry = try #require(engine.telemetry)
      telemetry.keep()
      let spans = try telemetry.store.take()
      #expect(spans.map(\.name) == [.search, .lookup, .verify, .install])
      #expect(spans.map(\.backend) == ["v1", "v1", nil, "v1"])
      #expect(spans.prefix(2).map(\.failure) == [nil, nil])
      #expect((spans[2].failure == nil) == verdict.isVerified)
      #expect(spans[3].failure == error?.code.rawValue)
      let now = engine.clock.moment()
      for span in spans {
        #expect(span.start <= span.end && span.end <= now)
        #expect(now - span.start < 600 * 1_000_000_000)
      }
    }
  }

  @Test("what a command left when it ended is sent by the next souk that sends")
  func leftBehind() throws {
    let collector = Collector()
    try collector.listening { address in
      try withHome { home, settings in
        var settings = settings
        settings.collector = FetchURL(address)
        let command = try home.open(builtin: [home.entry("anvil")], settings: settings)
        try search(command)
        command.close()
        #expect(collector.paths.isEmpty, "a command waited for the collector")
        let screen = try home.open(builtin: [home.entry("anvil")], settings: settings)
        defer { screen.close() }
        try screen.sendTelemetry(Cancellation())
      }
    }
    #expect(collector.paths == ["/v1/metrics", "/v1/traces"])
  }

  @Test(
    "a collector that is not there costs answers nothing: traces wait up to a limit, then count")
  func dead() throws {
    try withEngine("http://127.0.0.1:1") { engine in
      for _ in 0..<TelemetryExporter.limit + 88 { try search(engine) }
      #expect(throws: FetchError.self) { try engine.sendTelemetry(Cancellation()) }
      #expect(throws: FetchError.self) { try engine.sendTelemetry(Cancellation()) }
      #expect(dropped(engine) == 88)
      try search(engine)
      #expect(throws: FetchError.self) { try engine.sendTelemetry(Cancellation()) }
      #expect(dropped(engine) == 89)
      let text = engine.prometheusText()
      #expect(text.contains("marketplace_traces_dropped_total 89\n"))
      #expect(text.contains("marketplace_search_total{backend=\"v1\"} 601\n"))
    }
  }

  @Test("traces that a collector was offered and refuses are dropped, counted, not offered again")
  func refusedTraces() throws {
    let collector = Collector()
    collector.refused.withLock { $0 = ["/v1/metrics"] }
    try collector.listening { address in
      try withEngine(address) { engine in
        try search(engine)
        #expect(throws: FetchError.self) { try engine.sendTelemetry(Cancellation()) }
        #expect(dropped(engine) == 0 && collector.paths == ["/v1/metrics"])
        collector.refused.withLock { $0 = ["/v1/traces"] }
        #expect(throws: FetchError.self) { try engine.sendTelemetry(Cancellation()) }
        #expect(dropped(engine) == 1)
        try engine.sendTelemetry(Cancellation())
      }
    }
    #expect(collector.paths == ["/v1/metrics", "/v1/metrics", "/v1/traces", "/v1/metrics"])
  }

  @Test("asks a collector that is down ever more seldom, and never more often than at first")
  func pauses() {
    #expect((0...8).map(TelemetryExporter.pause) == [1, 2, 4, 8, 16, 32, 32, 32, 32])
    #expect(TelemetryExporter.pause(after: -1) == 1)
    #expect(TelemetryExporter.pause(after: .max) == 32)
  }

  @Test("a collector that takes a connection and never answers keeps neither an answer nor the end")
  func hanging() throws {
    let fetcher = try #require(HangingFetcher())
    let exporter = TelemetryExporter(
      endpoint: fetcher.endpoint, instance: "", store: MemorySpanStore(limit: 9),
      dropped: Metrics().counter(MetricKey(.tracesDropped)), fetcher: fetcher, interval: 0)
    exporter.start { cancellation in
      (try? exporter.send([], cancellation: cancellation)) != nil
    }
    fetcher.entered.wait()
    // The thread hangs now, and every call here comes back all the same.
    exporter.spans.add(Span(.search, start: 1, end: 2))
    exporter.keep()
    exporter.stop()
    #expect(fetcher.cancellation.withLock { $0?.isCancelled } == true)
    fetcher.released.signal()
  }

  @Test("a body of any bytes, and one of none, comes to the server as it was sent")
  func bodies() throws {
    let collector = Collector()
    var random = SeededGenerator(seed: 9)
    let bodies: [[UInt8]] = [
      [], [0], (0..<60_000).map { _ in UInt8.random(in: 0...255, using: &random) },
    ]
    try collector.listening { address in
      for body in bodies {
        var request = FetchRequest(try #require(FetchURL(address)), limit: 100)
        request.upload = FetchRequest.Upload(bytes: body, contentType: "application/x-test")
        _ = try HTTPFetcher().fetch(request)
      }
    }
    let requests = collector.requests.withLock { $0 }
    #expect(requests.map(\.body) == bodies)
    #expect(requests.allSatisfy { $0.method == "POST" && $0.contentType == "application/x-test" })
  }

  @Test("nothing is kept or sent where no collector is named")
  func off() throws {
    try withHome { home, settings in
      let engine = try home.open(builtin: [home.entry("anvil")], settings: settings)
      defer { engine.close() }
      try search(engine)
      #expect(engine.telemetry == nil)
      try engine.sendTelemetry(Cancellation())
      #expect(!engine.prometheusText().contains("traces_dropped"))
    }
  }

  @Test("is off unless it is set, and an address that is none is refused")
  func setting() throws {
    let home = try TemporaryHome()
    let file = SettingsFile(home: home.home, environment: [:])
    #expect(try file.value(of: "telemetry.otlp_endpoint") == "off")
    for wrong in ["here", "ftp://x", "http://", "http://a b", "http://a?b=c", "http://u:p@a"] {
      let error = #expect(throws: ServiceError.self) {
        try file.set("telemetry.otlp_endpoint", to: wrong)
      }
      #expect(error?.code == .usage, "\(wrong)")
    }
    try file.set("telemetry.otlp_endpoint", to: "http://127.0.0.1:4318")
    #expect(try file.value(of: "telemetry.otlp_endpoint") == "http://127.0.0.1:4318")
    let settings = try Settings.load(home.home, environment: [:])
    #expect(settings.collector == FetchURL("http://127.0.0.1:4318"))
  }
}
