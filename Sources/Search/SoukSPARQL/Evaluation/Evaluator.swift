package import SoukRDF

/// Answers basic graph patterns over any source of triples.
///
/// Patterns are put in order by what the source expects of them, then joined by nested loops over
/// its indexes. Solutions come as they are found; nothing is kept but one row, and the rows already
/// given where they are to be distinct. The order of solutions is not defined.
package struct Evaluator {
  private let source: any TripleSource

  /// An evaluator over a source.
  package init(_ source: any TripleSource) { self.source = source }

  /// The solutions of a pattern, `limit` at the most.
  ///
  /// - Parameters:
  ///   - pattern: What must fit.
  ///   - projection: The variables wanted, in that order; nil for all. One that the pattern does not
  ///     have stays unbound.
  ///   - distinct: Whether equal rows are given once.
  ///   - limit: The most solutions wanted.
  ///   - isCancelled: Asked again and again; once it says true the evaluation fails with
  ///     ``EvaluationError/cancelled``.
  package func solutions(
    of pattern: BasicGraphPattern, projecting projection: [Variable]? = nil,
    distinct: Bool = false, limit: Int = .max, isCancelled: () -> Bool = { false }
  ) throws(EvaluationError) -> Solutions {
    var solutions = Solutions(variables: projection ?? pattern.variables)
    guard limit > 0 else { return solutions }
    try forEachSolution(
      of: pattern, projecting: projection, distinct: distinct, isCancelled: isCancelled
    ) { solution in
      solutions.append(solution.row)
      return solutions.count < limit
    }
    return solutions
  }

  /// Calls `body` with every solution as it is found, until it returns false.
  package func forEachSolution(
    of pattern: BasicGraphPattern, projecting projection: [Variable]? = nil,
    distinct: Bool = false, isCancelled: () -> Bool = { false },
    _ body: (Solution) -> Bool
  ) throws(EvaluationError) {
    let wanted = projection ?? pattern.variables
    let finished: Bool
    do {
      guard let plan = try Planner(source).plan(pattern) else { return }
      let columns = wanted.map { plan.variables.firstIndex(of: $0) }
      var given: Set<[TermID]> = []
      finished = try Self.run(plan, over: source, isCancelled) { row in
        let projected = columns.map { $0.map { row[$0] } ?? Solution.unbound }
        if distinct, !given.insert(projected).inserted { return true }
        return body(Solution(variables: wanted, row: projected))
      }
    } catch {
      throw .source(error)
    }
    guard finished else { throw .cancelled }
  }

  /// The term that a solution gives a variable, or nil where it gives none.
  package func term(
    _ variable: Variable, in solution: Solution
  ) throws(EvaluationError) -> Term? {
    guard let id = solution[variable] else { return nil }
    do {
      return try source.term(of: id)
    } catch {
      throw .source(error)
    }
  }

  /// Runs a plan; false when it was cancelled.
  private static func run(
    _ plan: Plan, over source: any TripleSource, _ isCancelled: () -> Bool,
    emit: ([TermID]) -> Bool
  ) throws(TripleStoreError) -> Bool {
    // The join lives no longer than this call, so that neither closure escapes it.
    let outcome: Result<Bool, TripleStoreError> = withoutActuallyEscaping(isCancelled) {
      isCancelled in
      withoutActuallyEscaping(emit) { emit in
        let join = Join(plan, over: source, isCancelled: isCancelled, emit: emit)
        return Result { () throws(TripleStoreError) -> Bool in
          try join.run()
          return !join.wasCancelled
        }
      }
    }
    return try outcome.get()
  }
}
