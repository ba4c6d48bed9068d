import SoukRDF

extension Expression {
  /// The expressions that this one is made of.
  var parts: [Expression] {
    switch self {
    case .variable, .term, .exists: []
    case .or(let parts), .and(let parts), .call(_, let parts), .function(_, let parts): parts
    case .not(let part), .negative(let part), .positive(let part): [part]
    case .comparison(_, let left, let right), .arithmetic(_, let left, let right): [left, right]
    case .membership(let value, let list, _): [value] + list
    case .aggregate(let call): call.argument.map { [$0] } ?? []
    }
  }

  /// The variables that are looked at outside aggregates, in order and with repetitions.
  var variablesOutsideAggregates: [Variable] {
    switch self {
    case .variable(let variable): [variable]
    case .aggregate: []
    default: parts.flatMap(\.variablesOutsideAggregates)
    }
  }
}
