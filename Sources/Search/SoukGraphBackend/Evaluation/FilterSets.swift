import Synchronization

/// The documents that pass the filters asked for lately, so that the next key need not look at every
/// document again.
final class FilterSets: Sendable {
  private struct State {
    var index: SegmentedIndex.State?
    /// The latest last.
    var sets: [(key: String, documents: DocumentSet)] = []
  }

  private let state = Mutex(State())

  /// How many are kept: 1 MB at a million documents.
  private static let limit = 8

  /// Those of a filter, where they are known.
  func documents(of key: String, in index: SegmentedIndex) -> DocumentSet? {
    state.withLock { state in
      guard state.index == index.state,
        let place = state.sets.firstIndex(where: { $0.key == key })
      else { return nil }
      let found = state.sets.remove(at: place)
      state.sets.append(found)
      return found.documents
    }
  }

  /// Keeps those of a filter.
  func keep(_ documents: DocumentSet, of key: String, in index: SegmentedIndex) {
    state.withLock { state in
      if state.index != index.state { state.sets = [] }
      state.index = index.state
      if state.sets.count >= Self.limit { state.sets.removeFirst() }
      state.sets.append((key, documents))
    }
  }
}
