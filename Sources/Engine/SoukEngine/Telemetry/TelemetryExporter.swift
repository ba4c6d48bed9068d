import Dispatch
import SoukFetch
import SoukMetrics
import SoukModel
import Synchronization

/// Sends figures and traces to an OpenTelemetry collector, and never makes anybody wait for it.
///
/// Figures are cumulative: what one sending did not bring, the next one does. Traces wait up to a
/// limit; what comes above it, and what a collector does not take, is dropped and counted.
///
/// Thread-safe. An operation appends to ``spans``, a flush moves those to the store of the home, and
/// one thread sends from there.
final class TelemetryExporter: Sendable {
  /// How many spans may wait, in a process and in a home.
  static let limit = 512
  /// Traces of this process that wait to be stored.
  let spans = SpanBuffer(limit: TelemetryExporter.limit)
  private let endpoint: FetchURL
  private let instance: String
  /// Traces of all processes of the home that wait to be sent.
  let store: any SpanStore
  private let dropped: Counter
  private let fetcher: any Fetcher
  private let interval: Int
  private let random: Mutex<any RandomNumberGenerator & Sendable>
  private let work = BackgroundWork()
  private let isRunning = Atomic<Bool>(false)
  private let ended = DispatchSemaphore(value: 0)

  /// Makes an exporter to a collector, such as `http://127.0.0.1:4318`; nothing is opened yet.
  ///
  /// - Parameters:
  ///   - instance: what tells this home from others.
  ///   - dropped: counts the traces that nobody gets.
  ///   - interval: seconds between two sendings while the collector answers.
  init(
    endpoint: FetchURL, instance: String, store: any SpanStore, dropped: Counter,
    fetcher: any Fetcher = HTTPFetcher(), interval: Int = 10,
    random: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator()
  ) {
    self.endpoint = endpoint
    self.instance = instance
    self.store = store
    self.dropped = dropped
    self.fetcher = fetcher
    self.interval = interval
    self.random = Mutex(random)
  }

  /// Moves the traces of this process to the store; where that is held, they wait for the next time.
  func keep() {
    let (waiting, lost) = spans.take()
    dropped.add(lost)
    guard !waiting.isEmpty else { return }
    do throws(MetricsError) {
      dropped.add(Int64(try store.add(waiting)))
    } catch {
      for span in waiting { spans.add(span) }
    }
  }

  /// Sends figures, and then the traces that wait.
  ///
  /// - Parameter figures: an encoded `ExportMetricsServiceRequest`.
  /// - Throws: what the collector, or the way to it, has against it. Traces that it was offered are
  ///   gone then; those that it was not wait.
  func send(_ figures: [UInt8], cancellation: Cancellation) throws(FetchError) {
    try post(figures, to: "v1/metrics", cancellation)
    // Held by somebody else: they wait for the next time.
    guard let spans = try? store.take(), !spans.isEmpty else { return }
    do throws(FetchError) {
      let body = random.withLock { OTLPEncoder.traces(spans, instance: instance, using: &$0) }
      try post(body, to: "v1/traces", cancellation)
    } catch {
      dropped.add(Int64(spans.count))
      throw error
    }
  }

  /// Figures as ``send(_:cancellation:)`` takes them.
  func encode(_ record: MetricsRecord, gauges: [MetricKey: Int64], now: UInt64) -> [UInt8] {
    // When a home began to count is not known, which OTLP writes as 0.
    OTLPEncoder.metrics(record, gauges: gauges, instance: instance, start: 0, now: now)
  }

  private func post(
    _ body: [UInt8], to path: String, _ cancellation: Cancellation
  ) throws(FetchError) {
    guard let url = endpoint.appending(path) else { return }
    var request = FetchRequest(url, limit: 64 << 10)
    request.upload = FetchRequest.Upload(bytes: body, contentType: OTLPEncoder.contentType)
    request.connectTimeout = 2_000
    request.totalTimeout = 5_000
    _ = try fetcher.fetch(request, cancellation: cancellation, progress: { _ in })
  }

  /// How many times the interval to wait after so many sendings that failed one after the other:
  /// each time twice as long, so that nobody storms a collector that is down.
  static func pause(after failures: Int) -> Int { 1 << min(max(0, failures), 5) }

  /// Sends regularly on a thread of its own until ``stop()``; calling twice is no harm.
  ///
  /// - Parameter sending: sends once; says whether that went well.
  func start(_ sending: @escaping @Sendable (Cancellation) -> Bool) {
    guard !isRunning.exchange(true, ordering: .acquiringAndReleasing) else { return }
    work.start("souk.otlp") { [ended, interval] cancellation in
      var failures = 0
      while ended.wait(timeout: .now() + .seconds(interval * Self.pause(after: failures)))
        == .timedOut, !cancellation.isCancelled
      {
        failures = sending(cancellation) ? 0 : failures + 1
      }
    }
  }

  /// Ends the sending; does not wait for one that is under way, which ends by itself soon.
  func stop() {
    work.cancellation.cancel()
    ended.signal()
  }
}
