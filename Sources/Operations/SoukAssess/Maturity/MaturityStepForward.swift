/// One thing to do, and the points that it can bring: criteria that the same act serves are one.
package struct MaturityStepForward: Hashable, Sendable {
  /// What it serves, most points first.
  package var criteria: [MaturityCriterion]
  /// The points at the most.
  package var gain: Int
  /// What to do.
  package var remedy: String
}

extension MaturityReport {
  /// What to do next, most points first; what only other people can bring comes last.
  package var steps: [MaturityStepForward] {
    var steps: [MaturityStepForward] = []
    for gap in gaps {
      let gain = gap.available - gap.points
      if let known = steps.firstIndex(where: { $0.remedy == gap.remedy }) {
        steps[known].criteria.append(gap.criterion)
        steps[known].gain += gain
      } else {
        steps.append(
          MaturityStepForward(criteria: [gap.criterion], gain: gain, remedy: gap.remedy))
      }
    }
    let ranked = steps.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      if one.isUpToOthers != other.isUpToOthers { return other.isUpToOthers }
      return one.gain == other.gain ? left.offset < right.offset : one.gain > other.gain
    }
    return ranked.map(\.element)
  }
}

extension MaturityStepForward {
  /// Whether its points come from how many people use the package.
  fileprivate var isUpToOthers: Bool { criteria.allSatisfy { $0.dimension == .adoption } }
}
