import Logging
import SoukHTTP
import Synchronization

extension Engine {
  #if MarketplaceV2
    package func serveGraph(
      on address: String, reachesOut: Bool, timeout: Double
    ) throws(ServiceError) -> String {
      let server = try Self.listen(on: address, reachesOut: reachesOut) { [weak self] request in
        GraphEndpoint(timeout: timeout).answer(request) { question throws(ServiceError) in
          // This machine's own graph: a server that asked its server might be asking itself.
          try self?.ask(question, remotely: nil)
        }
      }
      let (before, isClosed) = state.withLock { state in
        defer { if !state.isClosed { state.graphServer = server } }
        return (state.graphServer, state.isClosed)
      }
      (isClosed ? server : before)?.stop()
      logger.info("graph served", metadata: ["address": "\(server.address)"])
      return "\(server.address)"
    }
  #endif

  package func stopServingGraph() {
    state.withLock { $0.graphServer.take() }?.stop()
  }
}
