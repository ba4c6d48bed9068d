import Synchronization

/// The sets of documents that lately were asked for and will be asked for again by the next key: those of the
/// words before the one that is being typed, and those that pass a filter.
///
/// They belong to one state of the index and go with it.
final class RecentSets: Sendable {
  /// What the documents of a set have in common.
  enum Key: Hashable {
    /// They pass a filter on a column, told by its text.
    case filter(String)
    /// They have one of these terms in one of the fields.
    case terms(SegmentTerms, fields: UInt8)
  }

  /// The latest last.
  private let sets = Mutex<[(key: Key, documents: DocumentSet)]>([])

  /// How many are kept: 2 MB at a million documents.
  private static let limit = 16

  /// The set of a key, where it is known.
  func documents(of key: Key) -> DocumentSet? {
    sets.withLock { sets in
      guard let place = sets.lastIndex(where: { $0.key == key }) else { return nil }
      let found = sets.remove(at: place)
      sets.append(found)
      return found.documents
    }
  }

  /// Keeps the set of a key.
  func keep(_ documents: DocumentSet, of key: Key) {
    sets.withLock { sets in
      if sets.count >= Self.limit { sets.removeFirst() }
      sets.append((key, documents))
    }
  }
}
