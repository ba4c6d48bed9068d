import Logging
import SoukCatalogue
import SoukModel
import SoukRouter
import SoukSearch
import Synchronization

extension Engine {
  /// Reads every registry anew on a thread of its own, and what v2 and the status pane will need.
  ///
  /// For the screen only: what changes comes to the observer. ``close()`` ends it; what was not
  /// committed by then is as it was.
  package func startBackgroundRefresh() {
    background.start("souk.refresh") { [weak self] cancellation in
      self?.warmUp(cancellation)
      guard let self, !catalogue.isReadOnly else { return }
      do throws(ServiceError) {
        _ = try refresh(nil, progress: { _ in }, cancellation: cancellation)
      } catch {
        // Who holds the catalogue is refreshing it: there is nothing to say.
        guard error.code != .cancelled, error.code != .busy else { return }
        logger.error(
          "refresh failed", metadata: ["code": "\(error.code.rawValue)", "why": "\(error.message)"])
        state.withLock { $0.notices.append("\(error.message) \(error.remedy)") }
      }
      self.warmUp(cancellation)
    }
  }

  /// Opens v2's index before the first key asks for it, and reads the stored figures.
  private func warmUp(_ cancellation: Cancellation) {
    readFigures()
    let request = SearchRequest("", limit: 1)
    for kind in router.backends.keys.sorted() where !cancellation.isCancelled {
      _ = try? router.backends[kind]?.search(request, cancellation: cancellation)
    }
  }
}
