import SoukModel

extension Wording {
  /// Said while verification runs.
  static let checkingNow = "CHECKING: verification is under way"
  /// Said before the version that was verified.
  static let checkedNow = "checked just now, version"
  /// Said while dependents are being looked for.
  static let askingDependents = "looking for packages that need it…"

  /// How many packages a release needs.
  static func needs(_ count: Int) -> String {
    count == 0 ? "needs nothing" : "needs \(count)"
  }

  /// How many packages need it.
  static func neededBy(_ count: Int) -> String {
    count == 0 ? "nothing needs it" : "needed by \(count)\(count >= 200 ? " and more" : "")"
  }

  /// Where a verification failed.
  static func failedAt(_ step: Int, of all: Int) -> String {
    "FAILED at step \(step) of \(all)"
  }

  /// How strongly a dependency is needed.
  static func words(_ kind: Dependency.Kind) -> String {
    switch kind {
    case .preDepends: "needs first"
    case .depends: "depends"
    case .recommends: "recommends"
    case .suggests: "suggests"
    }
  }
}
