import Logging
import SoukHTTP
import SoukMetrics
import Synchronization

extension Engine {
  package func serveMetrics(on address: String, reachesOut: Bool) throws(ServiceError) -> String {
    guard let place = ListenAddress(address) else { throw MetricsServerWording.noAddress(address) }
    guard place.isLoopback || reachesOut else { throw MetricsServerWording.reachesOut(place) }
    let server: HTTPServer
    do throws(HTTPServerError) {
      server = try HTTPServer.start(on: place) { [weak self] request in
        MetricsPage.answer(request) { self?.prometheusText() }
      }
    } catch {
      throw MetricsServerWording.failure(error)
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
