import SoukModel
import Synchronization

/// Where the rows of the last page stand in the index, for the rows are asked for right after it.
final class RecentRows: Sendable {
  private struct State {
    var index: SegmentedIndex.State?
    var ids: [PackageID] = []
    var documents: [Int] = []
  }

  private let state = Mutex(State())

  /// Keeps the documents of a page in place of those of the last one.
  ///
  /// - Parameters:
  ///   - ids: the packages of the page, in its order.
  ///   - documents: the place of each.
  func keep(_ ids: [PackageID], _ documents: [Int], of index: SegmentedIndex) {
    state.withLock { $0 = State(index: index.state, ids: ids, documents: documents) }
  }

  /// The places of packages; nil for one that the last page did not have, and for all where the
  /// catalogue has changed since.
  ///
  /// - Complexity: O(packages) where they come in the order of the page, with equality of identities
  ///   that share their texts.
  func places(of ids: [PackageID], in index: SegmentedIndex) -> [Int?] {
    let page = state.withLock { $0 }
    guard page.index == index.state else { return ids.map { _ in nil } }
    var next = 0
    return ids.map { id in
      guard let found = page.ids[next...].firstIndex(of: id) else { return nil }
      next = found + 1
      return page.documents[found]
    }
  }
}
