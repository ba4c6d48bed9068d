/// The postings of an index by term and, within a term, by document: what freezing works on.
struct PostingOrder {
  /// The term of each ordinal, as the builder numbers them.
  let terms: [Int]
  /// For each ordinal where its postings begin, and where the last one's end.
  let starts: [Int]
  /// The document ordinals of the postings.
  let documents: [UInt32]
  /// Their field masks.
  let masks: [UInt8]
  /// How many documents there are.
  let documentCount: Int
}
