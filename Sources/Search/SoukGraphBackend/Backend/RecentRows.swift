import SoukModel
import Synchronization

/// Where the rows of the last page stand in the index, for the rows are asked for right after it.
final class RecentRows: Sendable {
  private struct State {
    var index: SegmentedIndex.State?
    var documents: [PackageID: Int] = [:]
  }

  private let state = Mutex(State())

  /// Keeps the documents of a page in place of those of the last one.
  func keep(_ documents: [PackageID: Int], of index: SegmentedIndex) {
    state.withLock { $0 = State(index: index.state, documents: documents) }
  }

  /// The documents of the last page; none where the catalogue has changed since.
  func documents(of index: SegmentedIndex) -> [PackageID: Int] {
    state.withLock { $0.index == index.state ? $0.documents : [:] }
  }
}
