package import SoukRDF

/// A value to be worked out for a solution.
///
/// [SPARQL 1.1 Query, clause 17](https://www.w3.org/TR/sparql11-query/#expressions).
package indirect enum Expression: Equatable, Sendable {
  /// A variable's value.
  case variable(Variable)
  /// A term.
  case term(Term)
  /// `a || b || …`.
  case or([Expression])
  /// `a && b && …`.
  case and([Expression])
  /// `!a`.
  case not(Expression)
  /// `-a`.
  case negative(Expression)
  /// `+a`.
  case positive(Expression)
  /// `a < b` and its like.
  case comparison(Comparison, Expression, Expression)
  /// `a + b` and its like.
  case arithmetic(Arithmetic, Expression, Expression)
  /// `a IN (…)`, or `NOT IN`.
  case membership(Expression, [Expression], isNegated: Bool)
  /// A function of the language.
  case call(BuiltIn, [Expression])
  /// A function by its IRI.
  case function(NamedNode, [Expression])
  /// Whether a pattern fits, or does not.
  case exists(GroupPattern, isNegated: Bool)
  /// A value of a whole group of solutions.
  case aggregate(AggregateCall)

  /// How two values are compared.
  package enum Comparison: String, Sendable {
    /// Equal values.
    case equal = "="
    /// Unequal values.
    case notEqual = "!="
    /// The first is smaller.
    case less = "<"
    /// The first is not greater.
    case lessOrEqual = "<="
    /// The first is greater.
    case greater = ">"
    /// The first is not smaller.
    case greaterOrEqual = ">="
  }

  /// What is done to two numbers.
  package enum Arithmetic: String, Sendable {
    /// The sum.
    case add = "+"
    /// The difference.
    case subtract = "-"
    /// The product.
    case multiply = "*"
    /// The quotient.
    case divide = "/"
  }
}
