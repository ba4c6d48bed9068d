import SoukRDF

/// The operators that compare.
///
/// [SPARQL 1.1 Query, clause 17.3](https://www.w3.org/TR/sparql11-query/#OperatorMapping).
extension Value {
  /// What a literal's datatype is to the operators.
  private enum Space: Equatable {
    case number, text, languageText, boolean, dateTime, date, time
    /// A datatype that is not known, or a text that is not its datatype's.
    case unknown
  }

  private var space: Space {
    switch self {
    case .number: return .number
    case .boolean: return .boolean
    case .term(.literal(let literal)):
      if literal.language != nil { return .languageText }
      if literal.datatype == XSD.string { return .text }
      if number != nil { return .number }
      if boolean != nil { return .boolean }
      switch moment?.1 {
      case .dateTime: return .dateTime
      case .date: return .date
      case .time: return .time
      case nil: return .unknown
      }
    case .term: return .unknown
    }
  }

  /// `=`: whether the values are equal; nil where that cannot be said.
  static func equal(_ left: Value, _ right: Value) -> Bool? {
    guard left.literal != nil, right.literal != nil else { return left.term == right.term }
    let (one, other) = (left.space, right.space)
    if one == other, one != .unknown, one != .languageText {
      if let order = order(left, right) { return order == .same }
      // NaN equals nothing; two times of which one has no zone may or may not be equal.
      return one == .number ? false : nil
    }
    if one == .languageText, other == .languageText { return sameLanguageText(left, right) }
    if left.term == right.term { return true }
    // A string in a language equals nothing but another, whatever the other's datatype means.
    if one == .languageText || other == .languageText { return false }
    return one == .unknown || other == .unknown ? nil : false
  }

  private static func sameLanguageText(_ left: Value, _ right: Value) -> Bool {
    guard let left = left.text, let right = right.text else { return false }
    return left.text.utf8.elementsEqual(right.text.utf8)
      && left.language?.lowercased() == right.language?.lowercased()
  }

  /// `<` and its like: how the values stand to each other; nil where the operators do not say.
  static func order(_ left: Value, _ right: Value) -> Ordering? {
    if let left = left.number, let right = right.number { return Number.compare(left, right) }
    if let left = left.plainText, let right = right.plainText {
      return Ordering.byCodePoint(left, right)
    }
    if let left = left.boolean, let right = right.boolean {
      return Ordering(left ? 1 : 0, right ? 1 : 0)
    }
    if let (left, shape) = left.moment, let (right, other) = right.moment, shape == other {
      return Moment.compare(left, right)
    }
    return nil
  }

  /// The result of a comparison; nil where there is none.
  static func compare(
    _ comparison: Expression.Comparison, _ left: Value, _ right: Value
  ) -> Bool? {
    switch comparison {
    case .equal: return equal(left, right)
    case .notEqual: return equal(left, right).map { !$0 }
    default: break
    }
    guard let order = order(left, right) else {
      // A comparison with NaN is false; any other that the operators do not define is an error.
      return left.number != nil && right.number != nil ? false : nil
    }
    switch comparison {
    case .less: return order == .ascending
    case .lessOrEqual: return order != .descending
    case .greater: return order == .descending
    case .greaterOrEqual: return order != .ascending
    case .equal, .notEqual: return nil
    }
  }
}
