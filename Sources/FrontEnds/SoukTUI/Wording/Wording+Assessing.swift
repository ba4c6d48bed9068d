import SoukAssess
import SoukEngine

extension Wording {
  /// Said while a package is judged.
  static let assessing = "looking at its files…"
  /// Said of a package whose files are not on this machine.
  static let contentNotHere = "its content is not here: checks of files give no points"
  /// The title of the dashboard.
  static let dashboardTitle = "dashboard"
  /// Said while the packages are judged.
  static let surveying = "judging every package of builtin and the marketplaces…"
  /// Above the levels of maturity.
  static let levels = "levels"
  /// Above the sides of maturity.
  static let sides = "average points by side"
  /// Above the levels of readiness.
  static let readiness = "ready for production"
  /// Above the statuses of signatures.
  static let signatures = "signatures"
  /// Above the least mature packages.
  static let worst = "fewest points"

  /// How many packages are judged so far.
  static func judged(_ progress: AssessmentProgress) -> String {
    "\(grouped(progress.done)) of \(grouped(progress.total))"
  }

  /// Points, with one decimal where there is one.
  static func points(_ points: Double, of all: Int) -> String {
    "\(decimal(points, points == points.rounded() ? 0 : 1)) of \(all)"
  }

  /// How ready for production a package is.
  static func words(_ level: ReadinessLevel) -> String {
    switch level {
    case .notReady: "not ready"
    case .needsImprovement: "nearly ready"
    case .productionReady: "ready"
    }
  }
}
