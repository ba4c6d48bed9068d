import SoukAssess
import SoukEngine
import SoukModel

/// How completeness and maturity are put to a person.
enum AssessmentWording {
  /// What is said where nothing was judged.
  static let noPackages =
    "There is no package to judge. `souk registry refresh` reads the registries."

  /// What is said of a package whose files are elsewhere.
  static let contentNotHere =
    "The package's content is not on this machine, so nothing in its files counts."

  /// What is said after manifests were changed.
  static let publishAgain =
    "A changed manifest changes the package's checksum: publish what is published already again."

  /// The package's name, with its registry where it has one.
  static func name(_ id: PackageID) -> String {
    id.registry == .folder
      ? id.name.escapedPrefix(120) : "\(id.registry):\(id.name.escapedPrefix(120))"
  }

  /// Name and version.
  static func title(_ id: PackageID, _ version: RegistryText) -> String {
    version.isEmpty ? name(id) : "\(name(id)) \(version.escapedPrefix(60))"
  }

  /// A level of readiness in a word or two.
  static func word(_ level: ReadinessLevel) -> String {
    level.rawValue.replacing("-", with: " ")
  }

  /// A score and what it means.
  static func score(_ report: ValidationReport) -> String {
    "\(Figures.fixed(report.score, 1)) of 100, \(word(report.level))"
  }

  /// What is missing, in one line.
  static func finding(_ finding: ValidationFinding) -> String {
    guard !finding.file.isEmpty else { return RegistryText(finding.reason).escapedPrefix(300) }
    let file = RegistryText(finding.file).escapedPrefix(120)
    let reason = RegistryText(finding.reason).escapedPrefix(300)
    return reason.contains(file) ? reason : "\(file): \(reason)"
  }

  /// What is missing and what to do about it.
  static func toDo(_ finding: ValidationFinding) -> String {
    "\(self.finding(finding)) \(RegistryText(finding.remedy).escapedPrefix(300))"
  }

  /// How many packages are on which level.
  static func counts(_ overview: ValidationOverview) -> String {
    let levels = ReadinessLevel.allCases.reversed().map { level in
      "\(Figures.count(overview.count(level))) \(word(level))"
    }
    return "\(packages(overview.results.count)): \(levels.joined(separator: ", ")) · "
      + Figures.milliseconds(overview.milliseconds)
  }

  /// `1 package`, `64,000 packages`.
  static func packages(_ count: Int) -> String {
    count == 1 ? "1 package" : "\(Figures.count(count)) packages"
  }

  /// What was written into a manifest.
  static func update(_ update: ValidationOverview.Update) -> String {
    let flag = "production_ready = \(update.isReady)"
    let name = name(update.id)
    if let failure = update.failure { return "\(name): not written. \(failure.message)" }
    return update.isChanged ? "\(name): \(flag) written." : "\(name): \(flag) as before."
  }

  /// Whether what was required is met.
  static func required(_ level: String, below: Int) -> String {
    below == 0
      ? "Every package is at \(level) or above."
      : "\(packages(below)) \(below == 1 ? "is" : "are") below the required level \(level)."
  }

  /// One backend could not list the packages and the other did.
  static func fallback(from asked: BackendKind, to answered: BackendKind) -> String {
    "souk: \(asked.rawValue) did not answer; \(answered.rawValue) answered instead."
  }

  /// Twenty cells, filled to a share from 0 to 1.
  static func bar(_ share: Double) -> String {
    let filled = Int((min(1, max(0, share.isFinite ? share : 0)) * 20).rounded())
    return String(repeating: "#", count: filled) + String(repeating: ".", count: 20 - filled)
  }
}

extension AssessmentWording {
  /// What is said where a dashboard knows nothing of trust.
  static let noTrust = "Folders have no signature and no published checksum."

  /// Nothing is listed.
  static func nothingListed(isFiltered: Bool) -> String {
    isFiltered
      ? "No package is on that level."
      : "There is no package here. `souk registry refresh` "
        + "reads the registries."
  }

  /// How many packages have their content on this machine.
  static func content(here: Int, of all: Int) -> String {
    here == 0
      ? "The content of none of them is on this machine, so files count nothing."
      : "The content of \(Figures.count(here)) of them is on this machine; files of the others "
        + "count nothing."
  }

  /// The side that has the smallest share of its points.
  static func weakest(_ scores: MaturityScores) -> String {
    let weakest = MaturityDimension.allCases.min { scores.share($0) < scores.share($1) }
    return weakest.map { "\($0.rawValue) \(scores[$0])/\($0.points)" } ?? ""
  }

  /// What a step serves: one or two criteria by name, more by their number.
  static func served(_ step: MaturityStepForward) -> String {
    step.criteria.count <= 2
      ? step.criteria.map(\.title).joined(separator: ", ") : "\(step.criteria.count) criteria"
  }

  /// A dashboard was written to a file.
  static func written(_ path: String, packages: Int, bytes: Int) -> String {
    "souk: \(RegistryText(path).escaped): \(self.packages(packages)), "
      + "\(Figures.bytes(Int64(bytes)))."
  }
}
