import SoukHTTP
import SoukMetrics

/// What is answered to whom at the address for Prometheus.
enum MetricsPage {
  /// The answer to a request.
  ///
  /// - Parameter text: the figures; nil once the engine is closed.
  static func answer(
    _ request: HTTPServerRequest, text: () -> String?
  ) -> HTTPServerResponse {
    guard request.path == "/metrics" || request.path == "/healthz" else {
      return HTTPServerResponse(status: 404, body: MetricsServerWording.pages)
    }
    guard request.method == "GET" || request.method == "HEAD" else {
      return HTTPServerResponse(
        status: 405, body: MetricsServerWording.methods, allowed: ["GET", "HEAD"])
    }
    guard let text = text() else {
      return HTTPServerResponse(status: 503, body: MetricsServerWording.closed)
    }
    return request.path == "/healthz"
      ? HTTPServerResponse(body: "ok\n")
      : HTTPServerResponse(contentType: PrometheusEncoder.contentType, body: text)
  }
}
