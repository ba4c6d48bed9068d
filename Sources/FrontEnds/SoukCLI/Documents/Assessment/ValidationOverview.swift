import SoukAssess
import SoukEngine
import SoukModel

/// What `souk validate` found out, of one package or of many.
struct ValidationOverview {
  /// One package.
  struct Result {
    /// Its checks.
    var validation: ValidationReport
    /// Its level of maturity, where that was asked for.
    var maturity: MaturityLevel?
    /// Its folder, where it belongs to no registry.
    var folder: String?
    /// Whether its files are on this machine.
    var hasContent: Bool
  }

  /// One manifest that was to be marked.
  struct Update {
    /// The package.
    var id: PackageID
    /// Its folder.
    var folder: String
    /// What the manifest should say.
    var isReady: Bool
    /// Whether it said something else before.
    var isChanged: Bool
    /// Why it could not be written; nil where it could.
    var failure: ServiceError?
  }

  /// The packages.
  var results: [Result]
  /// Whether one package was asked for.
  var isSingle: Bool
  /// The level that each must have; nil for any.
  var required: RequiredLevel?
  /// Whether the steps to more points are wanted.
  var wantsPlan: Bool
  /// Which registry an unqualified name came from.
  var notice: String?
  /// What was written into manifests.
  var updates: [Update] = []
  /// The engine that answered; nil for a folder.
  var backend: BackendKind?
  /// How long it took, in milliseconds.
  var milliseconds: Double

  /// The overview of many packages.
  init(_ survey: AssessmentSurvey, required: RequiredLevel?, wantsPlan: Bool) {
    results = survey.packages.compactMap { package in
      package.validation.map {
        Result(
          validation: $0, maturity: package.scores?.level, folder: package.folder,
          hasContent: package.hasContent)
      }
    }
    isSingle = false
    self.required = required
    self.wantsPlan = wantsPlan
    backend = survey.backend
    milliseconds = survey.milliseconds
  }

  /// The overview of one package.
  init(
    _ answer: AssessmentAnswer, required: RequiredLevel?, wantsPlan: Bool, notice: String?
  ) {
    results = [
      Result(
        validation: answer.validation, maturity: answer.maturity.level, folder: answer.folder,
        hasContent: answer.hasContent)
    ]
    isSingle = true
    self.required = required
    self.wantsPlan = wantsPlan
    self.notice = notice
    backend = answer.backend
    milliseconds = answer.milliseconds
  }

  /// The package, where one was asked for.
  var single: Result? { isSingle ? results.first : nil }

  /// How many packages are on a level.
  func count(_ level: ReadinessLevel) -> Int {
    results.count { $0.validation.level == level }
  }

  /// Whether a package meets what was required; true where nothing was.
  func meetsLevel(_ result: Result) -> Bool {
    required?.isMet(readiness: result.validation.level, maturity: result.maturity) ?? true
  }

  /// Whether some package is below the level that was required.
  var isBelowLevel: Bool { results.contains { !meetsLevel($0) } }
}
