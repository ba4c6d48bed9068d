import SoukModel
import Synchronization

/// Where the rows of the last page stand in the index, for the rows are asked for right after it.
final class RecentRows: Sendable {
  private struct State {
    var generation: Int64 = -1
    var documents: [PackageID: Int] = [:]
  }

  private let state = Mutex(State())

  /// Keeps the documents of a page in place of those of the last one.
  func keep(_ documents: [PackageID: Int], generation: Int64) {
    state.withLock { $0 = State(generation: generation, documents: documents) }
  }

  /// The documents of the last page; none where the catalogue has changed since.
  func documents(generation: Int64) -> [PackageID: Int] {
    state.withLock { $0.generation == generation ? $0.documents : [:] }
  }
}
