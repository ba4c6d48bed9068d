import SoukModel
import SoukSearch
import Synchronization

/// Counts the values of the facets over sets of documents, from the columns of the index.
///
/// Of more than half of the documents, those that are not in the set are counted, and taken from
/// what all have.
final class FacetCounter: Sendable {
  /// Counts by the number of a value.
  struct Tally: Sendable {
    /// By label.
    var categories: [UInt32]
    /// By label.
    var registries: [UInt32]
    /// By label.
    var licenses: [UInt32]
    /// By the byte of the signature.
    var signatures: [UInt32]

    /// No counts, for so many labels.
    init(labels: Int) {
      categories = [UInt32](repeating: 0, count: labels)
      registries = categories
      licenses = categories
      signatures = [UInt32](repeating: 0, count: 256)
    }

    /// What remains of these where others are taken away.
    mutating func subtract(_ other: Tally) {
      for place in categories.indices {
        categories[place] &-= other.categories[place]
        registries[place] &-= other.registries[place]
        licenses[place] &-= other.licenses[place]
      }
      for place in signatures.indices { signatures[place] &-= other.signatures[place] }
    }
  }

  /// The counts of each segment.
  struct Tallies: Sendable {
    /// Of the base.
    var base: Tally
    /// Of the delta; nil where there is none.
    var delta: Tally?

    /// What remains of these where others are taken away.
    mutating func subtract(_ other: Tallies) {
      base.subtract(other.base)
      if let more = other.delta { delta?.subtract(more) }
    }
  }

  /// What all documents have, of one state.
  private let whole = Mutex<(state: SegmentedIndex.State, tallies: Tallies)?>(nil)

  /// How many documents are counted between two looks at the cancellation.
  private static let portion = 16_384

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
  ) -> Tally? {
    let labels = index.labels.count
    var tally = Tally(labels: labels)
    var looked = 0
    let bytes = index.bytes
    let raw = unsafe bytes.span.bytes
    set.visit(from: places.lowerBound) { place in
      let document = place - places.lowerBound
      guard place < places.upperBound, document < index.documentCount else { return false }
      looked += 1
      if looked % portion == 0, cancellation.isCancelled { return false }
      add(index.categories.number(document, in: raw), to: &tally.categories)
      add(index.registries.number(document, in: raw), to: &tally.registries)
      add(index.licenses.number(document, in: raw), to: &tally.licenses)
      add(index.signatures.number(document, in: raw), to: &tally.signatures)
      return true
    }
    return cancellation.isCancelled ? nil : tally
  }

  @inline(__always)
  private static func add(_ place: UInt64, to counts: inout [UInt32]) {
    if place < UInt64(counts.count) { counts[Int(place)] &+= 1 }
  }

  /// The counts by the text of the values, those of the segments added up.
  private static func named(
    _ tallies: Tallies, in index: SegmentedIndex
  ) -> [Facet: [String: Int]] {
    let base = named(tallies.base, in: index.base)
    guard let delta = index.delta, let tally = tallies.delta else { return base }
    return base.merging(named(tally, in: delta)) { $0.merging($1, uniquingKeysWith: +) }
  }

  private static func named(_ tally: Tally, in index: SearchIndex) -> [Facet: [String: Int]] {
    func texts(_ counts: [UInt32], _ word: (String) -> String) -> [String: Int] {
      var named: [String: Int] = [:]
      for (label, count) in counts.enumerated() where count > 0 {
        let text = index.label(label)
        if text != SearchIndexFormat.noLabel { named[word(text), default: 0] += Int(count) }
      }
      return named
    }
    var verdicts: [String: Int] = [:]
    let statuses = SignatureStatus.allCases
    for (byte, count) in tally.signatures.enumerated() where count > 0 {
      let place = byte & ~Int(SearchIndexFormat.failedBit)
      if place < statuses.count { verdicts[statuses[place].rawValue, default: 0] += Int(count) }
      if byte != place { verdicts[TrustWords.failed, default: 0] += Int(count) }
    }
    return [
      .category: texts(tally.categories, AttributeWord.folded),
      .registry: texts(tally.registries, AttributeWord.folded),
      .license: texts(tally.licenses) { $0 }, .verdict: verdicts,
    ]
  }
}
