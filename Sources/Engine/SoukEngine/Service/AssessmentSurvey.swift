package import SoukAssess
package import SoukModel

/// What judging many packages came to.
package struct AssessmentSurvey: Hashable, Sendable, Codable {
  /// The packages in the order of their identities.
  package var packages: [AssessedPackage]
  /// The engine that listed them; nil for a folder.
  package var backend: BackendKind?
  /// How long it took, in milliseconds.
  package var milliseconds: Double

  /// Makes a survey.
  package init(
    packages: [AssessedPackage], backend: BackendKind? = nil, milliseconds: Double = 0
  ) {
    self.packages = packages
    self.backend = backend
    self.milliseconds = milliseconds
  }

  /// Levels and means over all packages whose maturity was judged.
  package var overview: MaturityOverview {
    packages.reduce(into: MaturityOverview()) { overview, package in
      if let scores = package.scores { overview.add(scores) }
    }
  }

  /// How many packages are on a level of readiness.
  package func count(_ level: ReadinessLevel) -> Int {
    packages.count { $0.validation?.level == level }
  }

  /// The same survey of packages on this level of maturity or above.
  package func atLeast(_ level: MaturityLevel) -> AssessmentSurvey {
    var survey = self
    survey.packages.removeAll { ($0.scores?.level ?? .experimental) < level }
    return survey
  }
}
