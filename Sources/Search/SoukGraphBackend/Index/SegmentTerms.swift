/// A range of terms, as each segment of an index numbers them: the same words, or beginnings of words.
struct SegmentTerms: Hashable, Sendable {
  /// Their numbers in the base.
  var base: Range<UInt64>
  /// Their numbers in the delta; empty where there is none.
  var delta: Range<UInt64> = 0..<0
}
