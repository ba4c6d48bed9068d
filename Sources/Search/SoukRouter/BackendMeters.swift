import SoukMetrics
import SoukModel

/// The series of one backend, found once.
final class BackendMeters: Sendable {
  /// Times of searches.
  let searchLatency: LatencyHistogram
  /// Times of look-ups.
  let lookupLatency: LatencyHistogram
  /// Searches asked for.
  let searches: Counter
  /// Searches without an answer.
  let errors: Counter
  /// Searches that a newer key made superfluous.
  let cancelled: Counter
  /// Operations under way.
  let active: Gauge

  /// Finds the series of a backend.
  init(_ kind: BackendKind, in metrics: Metrics) {
    let label = kind.rawValue
    searchLatency = metrics.histogram(MetricKey(.searchLatency, ["backend": label]))
    lookupLatency = metrics.histogram(MetricKey(.lookupLatency, ["backend": label]))
    searches = metrics.counter(MetricKey(.searchTotal, ["backend": label]))
    errors = metrics.counter(MetricKey(.searchErrors, ["backend": label]))
    cancelled = metrics.counter(MetricKey(.searchCancelled, ["backend": label]))
    active = metrics.gauge(MetricKey(.activeOperations, ["backend": label]))
  }
}
