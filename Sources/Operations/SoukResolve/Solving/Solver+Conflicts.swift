extension Solver {
  /// The step that made the last statement of a conflict true, and what the rest rests on.
  private struct Culprit {
    /// The statement that became true last.
    let term: Incompatibility.Term
    /// The step that made it true.
    let assignment: PartialSolution.Assignment
    /// What the step alone leaves possible beyond the statement; nil where it suffices by itself.
    let difference: VersionSet?
    /// The level below which the conflict would not be there yet.
    let previousLevel: Int
  }

  /// Finds the root of a conflict, takes back the steps that led to it, and learns from it.
  ///
  /// - Returns: the place of an incompatibility of which all statements but one hold now.
  /// - Throws: the derivation where the conflict rests on the request alone.
  mutating func resolveConflict(_ place: Int) throws(ResolutionError) -> Int {
    conflicts += 1
    guard conflicts <= request.conflictLimit else { throw .gaveUp(conflicts: conflicts - 1) }
    var current = place
    while !isFailure(incompatibilities[current]) {
      guard let culprit = culprit(of: incompatibilities[current]) else { break }
      guard culprit.previousLevel == culprit.assignment.level,
        let cause = culprit.assignment.cause
      else {
        blame[culprit.term.package] += 1
        solution.backtrack(to: culprit.previousLevel)
        if current != place { note(current) }
        return current
      }
      current = derive(from: current, culprit, cause)
    }
    throw .conflict(
      ConflictExplanation(of: current, incompatibilities: incompatibilities, table: table))
  }

  /// Whether it says that the request cannot be met.
  private func isFailure(_ incompatibility: Incompatibility) -> Bool {
    incompatibility.terms.isEmpty
      || incompatibility.terms.count == 1
        && incompatibility.terms[0].package == PackageTable.request
  }

  private func culprit(of incompatibility: Incompatibility) -> Culprit? {
    var last: (term: Incompatibility.Term, step: Int)?
    var previousLevel = 1
    for term in incompatibility.terms {
      guard let step = solution.satisfier(of: term.package, term.set) else { return nil }
      if let known = last, known.step > step {
        previousLevel = max(previousLevel, solution.assignments[step].level)
      } else {
        if let known = last {
          previousLevel = max(previousLevel, solution.assignments[known.step].level)
        }
        last = (term, step)
      }
    }
    guard let last else { return nil }
    let assignment = solution.assignments[last.step]
    let difference = assignment.set.subtracting(last.term.set)
    if !difference.isEmpty,
      let earlier = solution.satisfier(
        of: last.term.package, table.complement(difference, of: last.term.package))
    {
      previousLevel = max(previousLevel, solution.assignments[earlier].level)
    }
    return Culprit(
      term: last.term, assignment: assignment, difference: difference.isEmpty ? nil : difference,
      previousLevel: min(previousLevel, assignment.level))
  }

  /// The rule of resolution: what follows from the conflict and the cause of its last step.
  ///
  /// It is kept only as a part of the derivation until ``note(_:)``.
  private mutating func derive(from conflict: Int, _ culprit: Culprit, _ cause: Int) -> Int {
    var sets: [Int: VersionSet] = [:]
    func take(_ term: Incompatibility.Term) {
      sets[term.package] = sets[term.package]?.intersection(term.set) ?? term.set
    }
    for term in incompatibilities[conflict].terms where term != culprit.term { take(term) }
    for term in incompatibilities[cause].terms
    where term.package != culprit.assignment.package { take(term) }
    if let difference = culprit.difference {
      let package = culprit.term.package
      take(.init(package: package, set: table.complement(difference, of: package)))
    }
    // The request is always chosen: beside another statement it says nothing.
    if sets.count > 1 { sets[PackageTable.request] = nil }
    let terms = sets.filter { $0.value != table.rows[$0.key].everything }
      .sorted { $0.key < $1.key }
      .map { Incompatibility.Term(package: $0.key, set: $0.value) }
    incompatibilities.append(Incompatibility(terms: terms, cause: .derived(conflict, cause)))
    return incompatibilities.count - 1
  }

  /// Lets an incompatibility take part in drawing conclusions.
  private mutating func note(_ place: Int) {
    for term in incompatibilities[place].terms { concerning[term.package].append(place) }
  }
}
