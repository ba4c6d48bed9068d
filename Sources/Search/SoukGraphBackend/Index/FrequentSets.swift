import SoukSearch

/// The documents of the words and beginnings of words that many documents have, and the most popular
/// documents of the beginnings that many names have: stored, so that one letter costs no more than ten.
struct FrequentSets {
  /// The section of ranges.
  private(set) var ranges: [UInt8] = []
  /// The section of sets.
  private(set) var sets: [UInt8] = []
  /// The section of the most popular documents of names.
  private(set) var tops: [UInt8] = []

  private let order: PostingOrder
  private let key: (Int) -> ArraySlice<UInt8>
  private let threshold: Int

  /// Makes the sets.
  ///
  /// - Parameter key: the bytes of a term, by its ordinal.
  /// - Complexity: O(postings of frequent terms × the length of the beginnings that are frequent).
  init(_ order: PostingOrder, key: @escaping (Int) -> ArraySlice<UInt8>) {
    self.order = order
    self.key = key
    threshold = SearchIndexFormat.frequentThreshold(documents: order.documentCount)
    if !order.terms.isEmpty { descend(0..<order.terms.count, depth: 0, inside: nil) }
  }

  /// Stores what a range of terms with a common beginning needs, then looks at the longer ones.
  private mutating func descend(_ terms: Range<Int>, depth: Int, inside outer: Range<Int>?) {
    let isName = depth > 0 && key(terms.lowerBound).first == SearchIndexFormat.joinedNameMarker
    if depth > 0, terms != outer, isFrequent(terms, isName: isName) {
      isName ? storeTop(of: terms) : storeSets(of: terms)
    }
    guard depth == 0 || isFrequent(terms, isName: isName) else { return }
    var start = terms.lowerBound
    if key(start).count == depth {
      // The term itself, which a longer beginning does not cover.
      if !isName, terms.count > 1, isFrequent(start..<start + 1, isName: false) {
        storeSets(of: start..<start + 1)
      }
      start += 1
    }
    while start < terms.upperBound {
      let byte = Self.byte(depth, of: key(start))
      var end = start + 1
      var limit = terms.upperBound
      // The keys are in order: the end is found by halving.
      while end < limit {
        let middle = (end + limit) / 2
        if Self.byte(depth, of: key(middle)) == byte { end = middle + 1 } else { limit = middle }
      }
      descend(start..<end, depth: depth + 1, inside: depth > 0 ? terms : nil)
      start = end
    }
  }

  private static func byte(_ depth: Int, of key: ArraySlice<UInt8>) -> UInt8? {
    depth < key.count ? key[key.startIndex + depth] : nil
  }

  private func isFrequent(_ terms: Range<Int>, isName: Bool) -> Bool {
    isName
      ? terms.count > SearchIndexFormat.topThreshold
      : order.starts[terms.upperBound] - order.starts[terms.lowerBound] > threshold
  }

  private mutating func storeTop(of terms: Range<Int>) {
    var found = Array(
      order.documents[order.starts[terms.lowerBound]..<order.starts[terms.upperBound]])
    found.sort()
    found.removeSubrange(min(found.count, SearchIndexFormat.topSize)...)
    Self.append(terms.lowerBound, to: &tops)
    Self.append(terms.upperBound, to: &tops)
    for place in 0..<SearchIndexFormat.topSize {
      Self.append(place < found.count ? Int(found[place]) : Int(UInt32.max), to: &tops)
    }
  }

  private mutating func storeSets(of terms: Range<Int>) {
    var all = DocumentSet(of: order.documentCount)
    var names = DocumentSet(of: order.documentCount)
    for posting in order.starts[terms.lowerBound]..<order.starts[terms.upperBound] {
      let document = Int(order.documents[posting])
      all.insert(document)
      if order.masks[posting] & SearchField.name.mask != 0 { names.insert(document) }
    }
    Self.append(terms.lowerBound, to: &ranges)
    Self.append(terms.upperBound, to: &ranges)
    Self.append(sets.count, to: &ranges)
    store(all, denseFrom: 16)
    Self.append(sets.count, to: &ranges)
    store(names, denseFrom: 8)
  }

  /// Stores a set.
  ///
  /// - Parameter share: the part of all documents from which on its bits are stored, which take more room
  ///   and are read in a tenth of the time: of sets that keys are matched by sooner than of names.
  private mutating func store(_ set: DocumentSet, denseFrom share: Int) {
    var bytes: [UInt8] = []
    if set.count * share >= order.documentCount {
      sets.append(SearchIndexFormat.denseSet)
      for word in set.words {
        for shift in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(8 * shift))) }
      }
    } else {
      sets.append(SearchIndexFormat.sparseSet)
      var last = 0
      set.visit { document in
        var rest = document - last
        while rest >= 0x80 {
          bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
          rest >>= 7
        }
        bytes.append(UInt8(rest))
        last = document
        return true
      }
    }
    Self.append(bytes.count, to: &sets)
    sets += bytes
  }

  private static func append(_ value: Int, to bytes: inout [UInt8]) {
    for shift in 0..<4 { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * shift))) }
  }
}
