import CProcessor

/// A set of document ordinals, one bit each, in order of popularity.
///
/// Every operation over whole sets costs a pass over `documents / 64` words, whatever the sets hold:
/// 17,000 for a million documents.
struct DocumentSet: Sendable {
  /// The bits; those at and above the number of documents are clear.
  private(set) var words: [UInt64]

  /// The empty set among `documents` documents.
  init(of documents: Int) {
    words = [UInt64](repeating: 0, count: (documents + 63) / 64)
  }

  /// The set of those of `documents` documents that `fill` hands in; others are passed over.
  ///
  /// Whoever puts many in saves a look at who shares the set before each.
  @inline(__always)
  init(of documents: Int, _ fill: ((Int) -> Void) -> Void) {
    words = [UInt64](repeating: 0, count: (documents + 63) / 64)
    unsafe words.withUnsafeMutableBufferPointer { words in
      let words = unsafe words
      fill { document in
        guard document >= 0, document < documents else { return }
        unsafe words[document >> 6] |= 1 << UInt64(document & 63)
      }
    }
  }

  /// The set of all of `documents` documents.
  init(allOf documents: Int) {
    words = [UInt64](repeating: .max, count: (documents + 63) / 64)
    if documents & 63 != 0, let last = words.indices.last {
      words[last] = (1 << UInt64(documents & 63)) - 1
    }
  }

  /// A set of given bits.
  init(words: [UInt64]) {
    self.words = words
  }

  /// How many documents are in it.
  var count: Int {
    unsafe words.withUnsafeBufferPointer { words in
      guard let start = words.baseAddress else { return 0 }
      return unsafe souk_count_bits(start, words.count)
    }
  }

  /// The most popular documents that are in all of some sets of as many documents, `limit` at the most.
  ///
  /// - Complexity: a pass over the sets up to the last document found; nothing is stored.
  static func first(_ limit: Int, in sets: [DocumentSet]) -> [Int] {
    var found: [Int] = []
    guard let one = sets.first, limit > 0 else { return found }
    let others = sets.dropFirst()
    // A portion at a time stays in the processor's first cache, and a loop over it has no way out.
    var portion = [UInt64](repeating: 0, count: portionSize)
    for start in stride(from: 0, to: one.words.count, by: portionSize) {
      let count = min(portionSize, one.words.count - start)
      for place in 0..<count { portion[place] = one.words[start + place] }
      guard Self.intersect(&portion, count, with: others, from: start) else { continue }
      for place in 0..<count where portion[place] != 0 {
        var rest = portion[place]
        while rest != 0 {
          found.append((start + place) << 6 | rest.trailingZeroBitCount)
          if found.count == limit { return found }
          rest &= rest &- 1
        }
      }
    }
    return found
  }

  /// Leaves of a portion what all of some sets have too; whether that is anything.
  private static func intersect(
    _ portion: inout [UInt64], _ count: Int, with others: ArraySlice<DocumentSet>, from start: Int
  ) -> Bool {
    for other in others where other.words.count >= start + count {
      let isLeft = unsafe portion.withUnsafeMutableBufferPointer { portion in
        unsafe other.words.withUnsafeBufferPointer { words in
          guard let left = portion.baseAddress, let right = words.baseAddress else { return false }
          return unsafe souk_intersect(left, right + start, count)
        }
      }
      if !isLeft { return false }
    }
    return true
  }

  /// How many words are looked at in one go.
  private static let portionSize = 256

  /// Whether a document is in it.
  func contains(_ document: Int) -> Bool {
    words[document >> 6] & (1 << UInt64(document & 63)) != 0
  }

  /// Puts a document in.
  mutating func insert(_ document: Int) {
    words[document >> 6] |= 1 << UInt64(document & 63)
  }

  /// Takes a document out.
  mutating func remove(_ document: Int) {
    words[document >> 6] &= ~(1 << UInt64(document & 63))
  }

  /// Keeps what is in the other set too.
  mutating func formIntersection(_ other: DocumentSet) {
    combine(with: other) { $0 & $1 }
  }

  /// Takes in what the other set has.
  mutating func formUnion(_ other: DocumentSet) {
    combine(with: other) { $0 | $1 }
  }

  /// Takes out what the other set has.
  mutating func subtract(_ other: DocumentSet) {
    combine(with: other) { $0 & ~$1 }
  }

  /// Combines both sets word by word, without a check at each.
  @inline(__always)
  private mutating func combine(
    with other: DocumentSet, _ operation: (UInt64, UInt64) -> UInt64
  ) {
    unsafe words.withUnsafeMutableBufferPointer { words in
      unsafe other.words.withUnsafeBufferPointer { other in
        for index in 0..<min(words.count, other.count) {
          unsafe words[index] = operation(words[index], other[index])
        }
      }
    }
  }

  /// Calls `body` with each document, the most popular first, until it returns false.
  ///
  /// - Parameter first: where to begin: a multiple of 64.
  func visit(from first: Int = 0, _ body: (Int) -> Bool) {
    for index in min(first >> 6, words.count)..<words.count where words[index] != 0 {
      var rest = words[index]
      while rest != 0 {
        guard body(index << 6 | rest.trailingZeroBitCount) else { return }
        rest &= rest &- 1
      }
    }
  }

  /// The most popular documents, `limit` at the most.
  func first(_ limit: Int) -> [Int] {
    var found: [Int] = []
    guard limit > 0 else { return found }
    visit { document in
      found.append(document)
      return found.count < limit
    }
    return found
  }
}
