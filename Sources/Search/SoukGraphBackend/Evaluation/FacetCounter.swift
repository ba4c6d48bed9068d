import SoukModel
import SoukSearch
import Synchronization

/// Counts the values of the facets over sets of documents, from the columns of the index.
///
/// Of more than half of the documents, those that are not in the set are counted, and taken from
/// what all have.
final class FacetCounter: Sendable {
  /// The counts of each segment.
  struct Tallies: Sendable {
    /// Of the base.
    var base: FacetTally
    /// Of the delta; nil where there is none.
    var delta: FacetTally?

    /// What remains of these where others are taken away.
    mutating func subtract(_ other: Tallies) {
      base.subtract(other.base)
      if let more = other.delta { delta?.subtract(more) }
    }
  }

  /// What all documents have, of one state.
  private let whole = Mutex<(state: SegmentedIndex.State, tallies: Tallies)?>(nil)

  /// How many documents are counted between two looks at the cancellation: as many as stay near the
  /// processor while each column is read.
  private static let portion = 2_048

  /// The counts over a set; nil where they were cancelled.
  ///
  /// - Complexity: O(documents in the set, or outside of it where those are fewer, + labels).
  func counts(
    of set: DocumentSet, in index: SegmentedIndex, _ cancellation: Cancellation
  ) -> [Facet: [String: Int]]? {
    let total = set.count
    guard total * 2 > index.documentCount else {
      return Self.tallies(set, in: index, cancellation).map { Self.named($0, in: index) }
    }
    guard var all = talliesOfAll(index, cancellation) else { return nil }
    var rest = index.everything
    rest.subtract(set)
    guard let missing = Self.tallies(rest, in: index, cancellation) else { return nil }
    all.subtract(missing)
    return Self.named(all, in: index)
  }

  private func talliesOfAll(
    _ index: SegmentedIndex, _ cancellation: Cancellation
  ) -> Tallies? {
    let known = whole.withLock { $0?.state == index.state ? $0?.tallies : nil }
    if let known { return known }
    guard let tallies = Self.tallies(index.everything, in: index, cancellation) else { return nil }
    whole.withLock { $0 = (index.state, tallies) }
    return tallies
  }

  private static func tallies(
    _ set: DocumentSet, in index: SegmentedIndex, _ cancellation: Cancellation
  ) -> Tallies? {
    let end = index.deltaStart
    guard let base = tally(set, 0..<end, in: index.base, cancellation) else { return nil }
    guard let delta = index.delta else { return Tallies(base: base) }
    return tally(set, end..<Int.max, in: delta, cancellation).map { Tallies(base: base, delta: $0) }
  }

  /// The counts over the places of a segment that are in a set.
  private static func tally(
    _ set: DocumentSet, _ places: Range<Int>, in index: SearchIndex, _ cancellation: Cancellation
  ) -> FacetTally? {
    var tally = FacetTally(index)
    var documents: [Int] = []
    documents.reserveCapacity(portion)
    set.visit(from: places.lowerBound) { place in
      let document = place - places.lowerBound
      guard place < places.upperBound, document < index.documentCount else { return false }
      documents.append(document)
      guard documents.count == portion else { return true }
      tally.add(documents, of: index)
      documents.removeAll(keepingCapacity: true)
      return !cancellation.isCancelled
    }
    tally.add(documents, of: index)
    return cancellation.isCancelled ? nil : tally
  }

  /// The counts by the text of the values, those of the segments added up.
  private static func named(
    _ tallies: Tallies, in index: SegmentedIndex
  ) -> [Facet: [String: Int]] {
    let base = named(tallies.base, in: index.base)
    guard let delta = index.delta, let tally = tallies.delta else { return base }
    return base.merging(named(tally, in: delta)) { $0.merging($1, uniquingKeysWith: +) }
  }

  private static func named(_ tally: FacetTally, in index: SearchIndex) -> [Facet: [String: Int]] {
    func texts(_ column: FacetTally.Column, _ word: (String) -> String) -> [String: Int] {
      var named: [String: Int] = [:]
      tally.forEachCount(of: column) { label, count in
        let text = index.label(label)
        if text != SearchIndexFormat.noLabel { named[word(text), default: 0] += count }
      }
      return named
    }
    var verdicts: [String: Int] = [:]
    let statuses = SignatureStatus.allCases
    tally.forEachCount(of: .signatures) { byte, count in
      let place = byte & ~Int(SearchIndexFormat.failedBit)
      if place < statuses.count { verdicts[statuses[place].rawValue, default: 0] += count }
      if byte != place { verdicts[TrustWords.failed, default: 0] += count }
    }
    return [
      .category: texts(.categories, AttributeWord.folded),
      .registry: texts(.registries, AttributeWord.folded),
      .license: texts(.licenses) { $0 }, .verdict: verdicts,
    ]
  }
}
