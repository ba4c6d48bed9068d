import SoukRDF

/// How two values stand to each other.
enum Ordering {
  /// The first is smaller.
  case ascending
  /// Neither is smaller.
  case same
  /// The first is greater.
  case descending

  /// The order of two comparable values.
  init<Value: Comparable>(_ left: Value, _ right: Value) {
    self = left < right ? .ascending : left > right ? .descending : .same
  }

  /// The order the other way round.
  var reversed: Ordering {
    switch self {
    case .ascending: .descending
    case .same: .same
    case .descending: .ascending
    }
  }

  /// The order of two texts by code point, as RDF has it and Swift's own comparison has not.
  static func byCodePoint(_ left: String, _ right: String) -> Ordering {
    Ordering(CodePoints.order(left, right), 0)
  }
}
