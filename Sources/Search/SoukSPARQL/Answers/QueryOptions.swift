package import SoukRDF

/// What a run of a query takes from outside: limits, the time, chance.
package struct QueryOptions {
  /// How much the query may use.
  package var limits: QueryLimits
  /// The time that `NOW()` gives: an `xsd:dateTime`.
  package var now: Literal
  /// Where `RAND()` and `UUID()` come from.
  package var random: any RandomNumberGenerator
  /// Asked again and again; says why the run is to end, or nil to go on.
  package var interruption: () -> EvaluationError?
  /// Whether the plan may be better than the definition of the language; false for tests.
  package var isOptimising: Bool

  /// Options of a run.
  package init(
    limits: QueryLimits = QueryLimits(), now: Literal,
    random: any RandomNumberGenerator = SystemRandomNumberGenerator(), isOptimising: Bool = true,
    interruption: @escaping () -> EvaluationError? = { nil }
  ) {
    self.limits = limits
    self.now = now
    self.random = random
    self.isOptimising = isOptimising
    self.interruption = interruption
  }
}
