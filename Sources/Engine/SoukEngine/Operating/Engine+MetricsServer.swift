import Logging
import SoukHTTP
import SoukMetrics
import Synchronization

extension Engine {
  package func serveMetrics(on address: String, reachesOut: Bool) throws(ServiceError) -> String {
    let server = try Self.listen(on: address, reachesOut: reachesOut) { [weak self] request in
      MetricsPage.answer(request) { self?.prometheusText() }
    }
    let (before, isClosed) = state.withLock { state in
      defer { if !state.isClosed { state.metricsServer = server } }
      return (state.metricsServer, state.isClosed)
    }
    (isClosed ? server : before)?.stop()
    startTelemetry()
    logger.info("metrics served", metadata: ["address": "\(server.address)"])
    return "\(server.address)"
  }

  /// Listens at an address that only this machine can reach, or that is meant to be reached.
  static func listen(
    on address: String, reachesOut: Bool, limits: HTTPServerLimits = HTTPServerLimits(),
    answer: @escaping @Sendable (HTTPServerRequest) -> HTTPServerResponse
  ) throws(ServiceError) -> HTTPServer {
    guard let place = ListenAddress(address) else { throw ListeningWording.noAddress(address) }
    guard place.isLoopback || reachesOut else { throw ListeningWording.reachesOut(place) }
    do throws(HTTPServerError) {
      return try HTTPServer.start(on: place, limits: limits, answer: answer)
    } catch {
      throw ListeningWording.failure(error)
    }
  }

  package func stopServingMetrics() {
    state.withLock { $0.metricsServer.take() }?.stop()
  }

  /// Serves where the configuration says so; a failure becomes a notice, because a screen is there
  /// for more than its figures.
  package func serveConfiguredMetrics() {
    guard let address = settings.metricsAddress else { return }
    do throws(ServiceError) {
      _ = try serveMetrics(on: address, reachesOut: false)
    } catch {
      logger.warning("metrics not served", metadata: ["code": "\(error.code.rawValue)"])
      state.withLock { $0.notices.append("\(error.message) \(error.remedy)") }
    }
  }
}
