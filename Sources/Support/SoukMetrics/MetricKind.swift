/// What sort of figure a metric is.
package enum MetricKind: String, Sendable, Hashable {
  /// Only ever grows.
  case counter
  /// Goes up and down.
  case gauge
  /// A distribution of times.
  case histogram
}
