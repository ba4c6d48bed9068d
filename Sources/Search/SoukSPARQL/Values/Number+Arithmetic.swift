/// Sums, products and comparisons; the wider kind of the two numbers is the result's.
extension Number {
  private enum Pair {
    case integers(Int128, Int128)
    case decimals(DecimalNumber, DecimalNumber)
    case floats(Float, Float)
    case doubles(Double, Double)
  }

  private static func promoted(_ left: Number, _ right: Number) -> Pair {
    switch (left, right) {
    case (.integer(let left), .integer(let right)): return .integers(left, right)
    case (.double, _), (_, .double): return .doubles(left.double, right.double)
    case (.float, _), (_, .float): return .floats(Float(left.double), Float(right.double))
    default:
      guard let left = left.decimal, let right = right.decimal else {
        return .doubles(left.double, right.double)
      }
      return .decimals(left, right)
    }
  }

  /// The result, or nil when there is none or it does not fit.
  static func calculate(
    _ operation: Expression.Arithmetic, _ left: Number, _ right: Number
  ) -> Number? {
    switch promoted(left, right) {
    case .integers(let left, let right): return integers(operation, left, right)
    case .decimals(let left, let right):
      return decimals(operation, left, right).map { .decimal($0) }
    case .floats(let left, let right):
      switch operation {
      case .add: return .float(left + right)
      case .subtract: return .float(left - right)
      case .multiply: return .float(left * right)
      case .divide: return .float(left / right)
      }
    case .doubles(let left, let right):
      switch operation {
      case .add: return .double(left + right)
      case .subtract: return .double(left - right)
      case .multiply: return .double(left * right)
      case .divide: return .double(left / right)
      }
    }
  }

  private static func integers(
    _ operation: Expression.Arithmetic, _ left: Int128, _ right: Int128
  ) -> Number? {
    let (result, overflow): (Int128, Bool)
    switch operation {
    case .add: (result, overflow) = left.addingReportingOverflow(right)
    case .subtract: (result, overflow) = left.subtractingReportingOverflow(right)
    case .multiply: (result, overflow) = left.multipliedReportingOverflow(by: right)
    case .divide:
      return DecimalNumber(left).divided(by: DecimalNumber(right)).map { .decimal($0) }
    }
    return overflow ? nil : .integer(result)
  }

  private static func decimals(
    _ operation: Expression.Arithmetic, _ left: DecimalNumber, _ right: DecimalNumber
  ) -> DecimalNumber? {
    switch operation {
    case .add: left.adding(right)
    case .subtract: left.adding(right.negated)
    case .multiply: left.multiplied(by: right)
    case .divide: left.divided(by: right)
    }
  }

  /// Whether the first is smaller, equal or greater; nil where one is no number.
  static func compare(_ left: Number, _ right: Number) -> Ordering? {
    switch promoted(left, right) {
    case .integers(let left, let right): return Ordering(left, right)
    case .decimals(let left, let right):
      if left == right { return .same }
      return left.precedes(right) ? .ascending : .descending
    case .floats(let left, let right):
      return left.isNaN || right.isNaN ? nil : Ordering(left, right)
    case .doubles(let left, let right):
      return left.isNaN || right.isNaN ? nil : Ordering(left, right)
    }
  }

  /// The number with the other sign, or nil when it does not fit.
  var negated: Number? {
    switch self {
    case .integer(let value): value == .min ? nil : .integer(-value)
    case .decimal(let value): .decimal(value.negated)
    case .float(let value): .float(-value)
    case .double(let value): .double(-value)
    }
  }

  /// The number without its sign, or nil when it does not fit.
  var absolute: Number? {
    switch self {
    case .integer(let value): value < 0 ? negated : self
    case .decimal(let value): value.digits < 0 ? negated : self
    case .float(let value): .float(value.magnitude)
    case .double(let value): .double(value.magnitude)
    }
  }

  /// The whole number by a rule, of the same kind.
  func rounded(_ rule: FloatingPointRoundingRule) -> Number {
    switch self {
    case .integer: self
    case .decimal(let value): .decimal(value.rounded(rule))
    // XPath rounds a half up, also below zero.
    case .float(let value):
      .float(rule == .toNearestOrAwayFromZero ? (value + 0.5).rounded(.down) : value.rounded(rule))
    case .double(let value):
      .double(rule == .toNearestOrAwayFromZero ? (value + 0.5).rounded(.down) : value.rounded(rule))
    }
  }
}
