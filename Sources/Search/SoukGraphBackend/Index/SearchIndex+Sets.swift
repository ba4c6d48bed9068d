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
    return DocumentSet(of: documentCount) { insert in
      forEachPosting(ofTerms: terms, cancellation: cancellation) { document, mask in
        if mask & fields != 0 { insert(document) }
      }
    }
  }

  /// The documents that have one of a range of terms, and those of them that have one in their name, both found
  /// in one pass; nil where they are stored.
  func documentsAndNamed(
    ofTerms terms: Range<UInt64>, cancellation: Cancellation?
  ) -> (all: DocumentSet, named: DocumentSet)? {
    guard frequentEntry(of: terms) == nil else { return nil }
    let names = SearchField.name.mask
    var named = DocumentSet(of: 0)
    let all = DocumentSet(of: documentCount) { insert in
      named = DocumentSet(of: documentCount) { insertNamed in
        forEachPosting(ofTerms: terms, cancellation: cancellation) { document, mask in
          if mask & PostingMask.fields != 0 { insert(document) }
          if mask & names != 0 { insertNamed(document) }
        }
      }
    }
    return (all, named)
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
    let size = SearchIndexFormat.frequentEntrySize
    return entry(of: terms, in: .frequentRanges, size: size).map { entry in
      FrequentEntry(
        all: Int(word(entry + 2, of: .frequentRanges)),
        names: Int(word(entry + 3, of: .frequentRanges)))
    }
  }

  /// Where the entry of exactly this range of terms begins, in words of 4 bytes; nil where there is
  /// none.
  ///
  /// Entries begin with their range and lie in the order of their first term, the longer range first.
  ///
  /// - Complexity: O(log entries).
  private func entry(
    of terms: Range<UInt64>, in section: SearchIndexFormat.Section, size: Int
  ) -> Int? {
    let width = size / 4
    var low = 0
    var high = range(of: section).count / size
    while low < high {
      let middle = (low + high) / 2
      let first = word(middle * width, of: section)
      let last = word(middle * width + 1, of: section)
      if first == terms.lowerBound, last == terms.upperBound { return middle * width }
      if first < terms.lowerBound || (first == terms.lowerBound && last > terms.upperBound) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return nil
  }

  /// The most popular documents that have one of a range of terms in their name and are in a set,
  /// `limit` at the most; nil where those with one in their name are not stored.
  ///
  /// - Complexity: O(those with one in their name that come before the last one found).
  func popular(named terms: Range<UInt64>, among set: DocumentSet, limit: Int) -> [Int]? {
    guard let entry = frequentEntry(of: terms), let place = storedPlace(at: entry.names) else {
      return nil
    }
    var found: [Int] = []
    guard !place.isDense else {
      let bytes = bytes
      let raw = unsafe bytes.span.bytes.extracting(place.bytes)
      for index in 0..<min(raw.byteCount / 8, set.words.count) where found.count < limit {
        let stored = unsafe UInt64(
          littleEndian: raw.unsafeLoadUnaligned(
            fromUncheckedByteOffset: index * 8, as: UInt64.self))
        var rest = stored & set.words[index]
        while rest != 0, found.count < limit {
          found.append(index << 6 | rest.trailingZeroBitCount)
          rest &= rest &- 1
        }
      }
      return found
    }
    forEachDifference(in: place.bytes) { document in
      if set.contains(document) { found.append(document) }
      return found.count < limit
    }
    return found
  }

  /// Where the bytes of a stored set lie, and whether they are its bits; nil where they cannot.
  private func storedPlace(at offset: Int) -> (bytes: Range<Int>, isDense: Bool)? {
    let section = range(of: .frequentSets)
    let start = section.lowerBound + offset
    guard offset >= 0, start + 5 <= section.upperBound else { return nil }
    let size = Int(Self.load(bytes, start + 1, 4))
    guard size <= section.upperBound - start - 5 else { return nil }
    let isDense = bytes[start] == SearchIndexFormat.denseSet
    return (start + 5..<start + 5 + size, isDense)
  }

  /// The set that is stored at an offset: its bits, or the differences of its documents.
  private func storedSet(at offset: Int) -> DocumentSet {
    guard let place = storedPlace(at: offset) else { return DocumentSet(of: documentCount) }
    guard place.isDense else {
      return DocumentSet(of: documentCount) { insert in
        forEachDifference(in: place.bytes) { document in
          insert(document)
          return true
        }
      }
    }
    let count = (documentCount + 63) / 64
    guard place.bytes.count == count * 8 else { return DocumentSet(of: documentCount) }
    let bytes = bytes
    let raw = unsafe bytes.span.bytes.extracting(place.bytes)
    var words = unsafe [UInt64](unsafeUninitializedCapacity: count) { words, initialized in
      for index in 0..<count {
        unsafe words.initializeElement(
          at: index,
          to: UInt64(
            littleEndian: raw.unsafeLoadUnaligned(
              fromUncheckedByteOffset: index * 8, as: UInt64.self)))
      }
      initialized = count
    }
    // Bits beyond the last document stand for nothing.
    if documentCount & 63 != 0, let last = words.indices.last {
      words[last] &= (1 << UInt64(documentCount & 63)) - 1
    }
    return DocumentSet(words: words)
  }

  /// Calls `body` with each document of a set that is stored as differences, ascending, until it
  /// returns false.
  @inline(__always)
  private func forEachDifference(in range: Range<Int>, _ body: (Int) -> Bool) {
    let bytes = bytes
    let span = bytes.span
    let count = documentCount
    var position = range.lowerBound
    var document = 0
    while position < range.upperBound {
      var byte = span[position]
      var delta = Int(byte & 0x7F)
      var shift = 7
      position += 1
      while byte & 0x80 != 0 {
        guard position < range.upperBound, shift < 35 else { return }
        byte = span[position]
        delta |= Int(byte & 0x7F) << shift
        shift += 7
        position += 1
      }
      document += delta
      guard document < count, body(document) else { return }
    }
  }

  /// The documents whose joined name begins with `prefix`, the most popular `limit` where there are
  /// many; in no order.
  func documents(joinedFrom prefix: [UInt8], limit: Int) -> [Int] {
    let key = [SearchIndexFormat.joinedNameMarker] + prefix.prefix(SearchIndexFormat.nameLimit)
    let range = terms.ordinalRange(ofPrefix: key)
    if range.upperBound - range.lowerBound > UInt64(SearchIndexFormat.topThreshold) {
      return top(of: range) ?? []
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

  /// The stored most popular documents of a range of joined names; nil where it has none stored.
  func top(of terms: Range<UInt64>) -> [Int]? {
    let size = SearchIndexFormat.topEntrySize
    guard let entry = entry(of: terms, in: .nameTops, size: size) else { return nil }
    return (2..<size / 4).compactMap { place in
      let document = Int(word(entry + place, of: .nameTops))
      return document < documentCount ? document : nil
    }
  }
}
