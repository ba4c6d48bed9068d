import SoukModel
import SoukSearch

/// A condition on a column of one segment of an index.
final class SegmentFilter {
  /// What is asked of the column.
  private enum Condition {
    /// Whether a label passes.
    case label((Int) -> Bool)
    /// How many downloads there are.
    case downloads(CountRange)
  }

  private let index: SearchIndex
  private let column: IndexColumn
  private let condition: Condition
  /// For each label whether it passes: 0 not known, 1 no, 2 yes.
  private var known: [UInt8]

  /// Makes a condition on the labels of a column.
  init(
    _ index: SearchIndex, on column: KeyPath<SearchIndex, IndexColumn>,
    _ test: @escaping (String) -> Bool
  ) {
    self.index = index
    self.column = index[keyPath: column]
    condition = .label { test(index.label($0)) }
    known = [UInt8](repeating: 0, count: index.labels.count)
  }

  /// Makes a condition on the downloads.
  init(_ index: SearchIndex, _ range: CountRange) {
    self.index = index
    column = index.downloadCounts
    condition = .downloads(range)
    known = []
  }

  /// Whether it holds for a document of the segment.
  func holds(for document: Int) -> Bool {
    switch condition {
    case .downloads(let range):
      let downloads = index.downloads(of: document)
      return downloads >= 0 && range.contains(downloads)
    case .label(let test):
      let label = Int(truncatingIfNeeded: index.value(column, document))
      guard known.indices.contains(label) else { return false }
      if known[label] == 0 { known[label] = test(label) ? 2 : 1 }
      return known[label] == 2
    }
  }

  /// All documents of the segment for which it holds.
  ///
  /// - Complexity: O(documents).
  func documents(_ cancellation: Cancellation) -> DocumentSet {
    let (index, column) = (index, column)
    let bytes = index.bytes
    let raw = unsafe bytes.span.bytes
    switch condition {
    case .downloads(let range):
      let (lower, upper) = (max(0, range.lower), range.upper)
      return passing(cancellation) { document in
        // What is kept is one more than there are.
        let downloads = Int64(bitPattern: column.number(document, in: raw) &- 1)
        return downloads >= lower && downloads <= upper
      }
    case .label(let test):
      return unsafe known.withUnsafeMutableBufferPointer { known in
        let known = unsafe known
        return passing(cancellation) { document in
          let label = column.number(document, in: raw)
          guard label < UInt64(known.count) else { return false }
          if unsafe known[Int(label)] == 0 { unsafe known[Int(label)] = test(Int(label)) ? 2 : 1 }
          return unsafe known[Int(label)] == 2
        }
      }
    }
  }

  /// The documents that pass a test, 64 for each word of the set.
  ///
  /// The set of a search that was cancelled is as long as any other, and of no use.
  @inline(__always)
  private func passing(_ cancellation: Cancellation, _ test: (Int) -> Bool) -> DocumentSet {
    let count = index.documentCount
    var words = [UInt64](repeating: 0, count: (count + 63) / 64)
    for place in words.indices {
      if place & 0xFF == 0, cancellation.isCancelled { break }
      var word: UInt64 = 0
      for document in place * 64..<min(place * 64 + 64, count) where test(document) {
        word |= 1 << UInt64(document & 63)
      }
      words[place] = word
    }
    return DocumentSet(words: words)
  }
}
