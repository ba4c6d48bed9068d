/// The pages of the details pane.
enum DetailsTab: Int, Sendable, Hashable, CaseIterable {
  /// What the package is.
  case overview
  /// Its releases.
  case versions
  /// What it needs, and who needs it.
  case dependencies
  /// Whether it can be trusted, step by step.
  case trust
  /// Whether it is complete, check by check.
  case validation
  /// How mature it is, point by point.
  case maturity
  /// What it says of itself.
  case readme

  /// The tab so many places further, around the end.
  func moved(by places: Int) -> DetailsTab {
    let count = Self.allCases.count
    let index = ((rawValue + places) % count + count) % count
    return DetailsTab(rawValue: index) ?? .overview
  }
}
