/// The queries that a person walks through to find where both backends disagree.
struct CorpusWalk: Hashable, Sendable {
  /// The queries, in their order.
  var queries: [String]
  /// The query that is shown, or was looked at last; nil before the first.
  var place: Int?
  /// Grows with every walk; late answers carry an older number.
  var sequence = 0
  /// Whether a walk is under way.
  var isUnderWay = false

  /// How a walk ended, or how far it has come.
  enum Step: Hashable, Sendable, Codable {
    /// So many queries were asked, and both backends agreed.
    case asked(Int)
    /// They disagree on the query at this place.
    case found(Int)
    /// They agree on all that were left, so many.
    case none(Int)
    /// It could not be asked further.
    case failed(String)
  }
}
