/// The tables of the deployment guide, written from the phases themselves.
package enum RolloutGuide {
  /// The phases, a row each.
  package static var phases: String {
    let rows = RolloutPhase.allCases.map { phase in
      let criteria = phase.criteria.map(condition).joined(separator: "; ")
      return "| \(phase.rawValue) \(RolloutWording.title(phase)) | \(RolloutWording.weeks(phase)) "
        + "| `\(RolloutWording.settings(phase))` | \(criteria.isEmpty ? "-" : criteria) |\n"
    }
    return "| phase | planned | settings | must hold before the next |\n| --- | --- | --- | --- |\n"
      + rows.joined()
  }

  /// The aims after everybody was moved, a row each.
  package static var aims: String {
    let rows = RolloutKPI.all.map {
      "| \(RolloutWording.title($0.due)) | \(condition($0.criterion)) |\n"
    }
    return "| due | aim |\n| --- | --- |\n" + rows.joined()
  }

  private static func condition(_ criterion: RolloutCriterion) -> String {
    let samples = criterion.samples > 0 ? " (n ≥ \(criterion.samples))" : ""
    return "\(RolloutWording.title(criterion.measure)) \(RolloutWording.bound(criterion))\(samples)"
  }
}
