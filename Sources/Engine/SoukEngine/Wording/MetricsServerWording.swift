/// What is said at the address for Prometheus.
enum MetricsServerWording {
  /// The body of an answer 404.
  static let pages = "There are /metrics and /healthz here.\n"
  /// The body of an answer 405.
  static let methods = "This page is only read: GET or HEAD.\n"
  /// The body of an answer 503.
  static let closed = "souk is about to end.\n"
}
