import SoukModel
import SoukSearch

/// A condition on a column of one segment of an index.
final class SegmentFilter {
  private let index: SearchIndex
  /// The labels; nil for a condition on the downloads.
  private let column: IndexColumn?
  private let test: (Int) -> Bool
  /// For each label whether it passes: 0 not known, 1 no, 2 yes.
  private var known: [UInt8]

  /// Makes a condition on the labels of a column.
  init(
    _ index: SearchIndex, on column: KeyPath<SearchIndex, IndexColumn>,
    _ test: @escaping (String) -> Bool
  ) {
    self.index = index
    self.column = index[keyPath: column]
    self.test = { test(index.label($0)) }
    known = [UInt8](repeating: 0, count: index.labels.count)
  }

  /// Makes a condition on the downloads.
  init(_ index: SearchIndex, _ range: CountRange) {
    self.index = index
    column = nil
    test = { document in
      let downloads = index.downloads(of: document)
      return downloads >= 0 && range.contains(downloads)
    }
    known = []
  }

  /// Whether it holds for a document of the segment.
  func holds(for document: Int) -> Bool {
    guard let column else { return test(document) }
    let label = Int(truncatingIfNeeded: index.value(column, document))
    guard known.indices.contains(label) else { return false }
    if known[label] == 0 { known[label] = test(label) ? 2 : 1 }
    return known[label] == 2
  }

  /// All documents of the segment for which it holds.
  ///
  /// - Complexity: O(documents).
  func documents(_ cancellation: Cancellation) -> DocumentSet {
    DocumentSet(of: index.documentCount) { insert in
      for document in 0..<index.documentCount {
        if document & 0xFFF == 0, cancellation.isCancelled { return }
        if holds(for: document) { insert(document) }
      }
    }
  }
}
