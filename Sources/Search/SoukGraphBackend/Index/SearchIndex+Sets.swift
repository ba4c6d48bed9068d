import SoukFST
import SoukModel
import SoukSearch

extension SearchIndex {
  /// The documents that have one of a range of terms in one of `fields`.
  ///
  /// A range that many documents have is stored; of others the postings are read, so that the cost
  /// is bounded however short the beginning of a word is.
  func documents(
    ofTerms terms: Range<UInt64>, fields: UInt8 = PostingMask.fields, cancellation: Cancellation?
  ) -> DocumentSet {
    let isName = fields == SearchField.name.mask
    if isName || fields == PostingMask.fields, let entry = frequentEntry(of: terms) {
      return storedSet(at: isName ? entry.names : entry.all)
    }
    var found = DocumentSet(of: documentCount)
    forEachPosting(ofTerms: terms, cancellation: cancellation) { document, mask in
      if mask & fields != 0 { found.insert(document) }
    }
    return found
  }

  /// Where the sets of a range of terms lie.
  private struct FrequentEntry {
    let all: Int
    let names: Int
  }

  /// The stored sets of a range of terms; nil where it has none.
  ///
  /// - Complexity: O(log ranges).
  private func frequentEntry(of terms: Range<UInt64>) -> FrequentEntry? {
    let width = SearchIndexFormat.frequentEntrySize / 4
    var low = 0
    var high = range(of: .frequentRanges).count / SearchIndexFormat.frequentEntrySize
    // In order of their first term, the longer range first.
    while low < high {
      let middle = (low + high) / 2
      let first = value(.frequentRanges, middle * width, 4)
      let last = value(.frequentRanges, middle * width + 1, 4)
      if first == terms.lowerBound, last == terms.upperBound {
        return FrequentEntry(
          all: Int(value(.frequentRanges, middle * width + 2, 4)),
          names: Int(value(.frequentRanges, middle * width + 3, 4)))
      }
      if first < terms.lowerBound || (first == terms.lowerBound && last > terms.upperBound) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return nil
  }

  /// The set that is stored at an offset: its bits, or the differences of its documents.
  private func storedSet(at offset: Int) -> DocumentSet {
    let section = range(of: .frequentSets)
    var set = DocumentSet(of: documentCount)
    let start = section.lowerBound + offset
    guard offset >= 0, start + 5 <= section.upperBound else { return set }
    let size = Int(Self.load(bytes, start + 1, 4))
    var position = start + 5
    guard size <= section.upperBound - position else { return set }
    let end = position + size
    let span = bytes.span
    if span[start] == SearchIndexFormat.denseSet {
      guard size == set.words.count * 8 else { return set }
      let raw = unsafe bytes.span.bytes.extracting(position..<end)
      var words: [UInt64] = []
      words.reserveCapacity(set.words.count)
      for index in 0..<set.words.count {
        words.append(
          unsafe UInt64(
            littleEndian: raw.unsafeLoadUnaligned(
              fromUncheckedByteOffset: index * 8, as: UInt64.self)))
      }
      // Bits beyond the last document stand for nothing.
      if documentCount & 63 != 0, let last = words.indices.last {
        words[last] &= (1 << UInt64(documentCount & 63)) - 1
      }
      return DocumentSet(words: words)
    }
    var document = 0
    while position < end {
      var delta = 0
      var shift = 0
      while position < end, span[position] & 0x80 != 0, shift < 28 {
        delta |= Int(span[position] & 0x7F) << shift
        shift += 7
        position += 1
      }
      guard position < end else { return set }
      delta |= Int(span[position]) << shift
      position += 1
      document += delta
      guard document < documentCount else { return set }
      set.insert(document)
    }
    return set
  }

  /// The documents whose joined name begins with `prefix`, the most popular `limit` where there are
  /// many; in no order.
  func documents(joinedFrom prefix: [UInt8], limit: Int) -> [Int] {
    let key = [SearchIndexFormat.joinedNameMarker] + prefix.prefix(SearchIndexFormat.nameLimit)
    let range = terms.ordinalRange(ofPrefix: key)
    if range.upperBound - range.lowerBound > UInt64(SearchIndexFormat.topThreshold) {
      return top(of: range)
    }
    var found: [Int] = []
    forEachPosting(ofTerms: range, cancellation: nil) { document, _ in found.append(document) }
    if found.count > limit {
      found.sort()
      found.removeSubrange(limit...)
    }
    return found
  }

  /// The documents whose joined name is exactly `name`.
  func documents(joinedAs name: [UInt8]) -> [Int] {
    let key = [SearchIndexFormat.joinedNameMarker] + name.prefix(SearchIndexFormat.nameLimit)
    guard let term = terms.ordinal(of: key) else { return [] }
    var found: [Int] = []
    forEachPosting(ofTerms: term..<term + 1, cancellation: nil) { document, _ in
      found.append(document)
    }
    return found
  }

  /// The stored most popular documents of a range of joined names; none where it has none stored.
  private func top(of terms: Range<UInt64>) -> [Int] {
    let width = SearchIndexFormat.topEntrySize / 4
    var low = 0
    var high = range(of: .nameTops).count / SearchIndexFormat.topEntrySize
    while low < high {
      let middle = (low + high) / 2
      let first = value(.nameTops, middle * width, 4)
      let last = value(.nameTops, middle * width + 1, 4)
      if first == terms.lowerBound, last == terms.upperBound {
        return (2..<width).compactMap { place in
          let document = Int(value(.nameTops, middle * width + place, 4))
          return document < documentCount ? document : nil
        }
      }
      if first < terms.lowerBound || (first == terms.lowerBound && last > terms.upperBound) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return []
  }
}
