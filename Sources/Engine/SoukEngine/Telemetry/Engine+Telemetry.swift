import Logging
import SoukFetch
import SoukMetrics
import SoukModel
import SoukSearch
import Synchronization

extension Engine {
  /// What sends to the collector that the configuration names; nil where it names none.
  static func exporter(
    _ settings: Settings, _ database: StateDatabase?, _ metrics: Metrics
  ) -> TelemetryExporter? {
    guard let endpoint = settings.collector else { return nil }
    let limit = TelemetryExporter.limit
    return TelemetryExporter(
      endpoint: endpoint, instance: String(database?.salt ?? 0, radix: 16),
      store: database.map { SQLiteSpanStore(database: $0, limit: limit) }
        ?? MemorySpanStore(limit: limit), dropped: metrics.counter(MetricKey(.tracesDropped)))
  }

  /// Sends figures and traces every ten seconds until the engine is closed, where the configuration
  /// names a collector; calling twice is no harm.
  package func startTelemetry() {
    guard let telemetry else { return }
    let isDown = Atomic<Bool>(false)
    telemetry.start { [weak self] cancellation in
      guard let self else { return false }
      do throws(FetchError) {
        try sendTelemetry(cancellation)
        if isDown.exchange(false, ordering: .relaxed) { logger.info("telemetry sent again") }
        return true
      } catch {
        // Once, and not at every attempt.
        if !isDown.exchange(true, ordering: .relaxed), !cancellation.isCancelled {
          logger.warning("telemetry not sent", metadata: ["detail": "\(error)"])
        }
        return false
      }
    }
  }

  /// Sends once, where the configuration names a collector.
  ///
  /// - Throws: why the collector did not take it.
  func sendTelemetry(_ cancellation: Cancellation) throws(FetchError) {
    guard let telemetry else { return }
    telemetry.keep()
    let (record, gauges) = shownFigures()
    try telemetry.send(
      telemetry.encode(record, gauges: gauges, now: clock.moment()), cancellation: cancellation)
  }

  /// Keeps the trace of an operation that ends now: one append, and nothing where no collector is
  /// named.
  ///
  /// - Parameter begin: when it began, on the clock that never goes back.
  func trace(
    _ name: Span.Name, since begin: UInt64, backend: BackendKind? = nil, isCached: Bool? = nil,
    failure: String? = nil
  ) {
    guard let telemetry else { return }
    let end = clock.moment()
    let length = clock.uptime() &- begin
    telemetry.spans.add(
      Span(
        name, start: end - min(length, end), end: end, backend: backend?.rawValue,
        isCached: isCached, failure: failure))
  }
}
