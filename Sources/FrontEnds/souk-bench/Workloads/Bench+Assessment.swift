import Foundation
import SoukEngine
import SoukModel

extension Bench {
  /// How many packages are validated: as many as the marketplace that souk grew up with has.
  private static let validated = 55
  /// How often everything is judged.
  private static let judgements = 5

  /// Validates folders of packages: every check, all files read anew each time.
  func validatePackages() throws(BenchFailure) {
    let fresh = try BenchHome(path: nil)
    defer { fresh.remove() }
    let engine = try fresh.open()
    defer { engine.close() }
    let place = fresh.path + "/packages"
    BenchMain.complain("Making \(Self.validated) packages, seed \(command.seed).")
    do {
      try SyntheticPackages(seed: command.seed, count: Self.validated).write(into: place)
    } catch {
      throw BenchFailure("“\(place)” cannot be filled: \(error.localizedDescription).")
    }
    let samples = try judged(.folder(place), .validation, on: nil, engine) { survey in
      survey.packages.count == Self.validated && survey.packages.allSatisfy(\.hasContent)
    }
    report.row("validate-\(Self.validated)", "-", samples)
  }

  /// Judges the maturity of every package of the largest registry of the home.
  func dashboard(_ engine: Engine) throws(BenchFailure) {
    let registries = try BenchFailure.asking { () throws(ServiceError) in
      try engine.registries()
    }
    guard let largest = registries.max(by: { $0.packages < $1.packages }) else { return }
    BenchMain.complain("\(largest.packages) packages of \(largest.name) are judged.")
    for backend in command.backends {
      let samples = try judged(.catalogue(largest.name), .maturity, on: backend, engine) {
        $0.packages.count == largest.packages && $0.backend == backend
      }
      report.row("dashboard", backend.rawValue, samples)
    }
  }

  private func judged(
    _ scope: AssessmentScope, _ parts: AssessmentParts, on backend: BackendKind?,
    _ engine: Engine, _ isWhole: (AssessmentSurvey) -> Bool
  ) throws(BenchFailure) -> Samples {
    var samples = Samples()
    for _ in 0..<Self.judgements {
      let survey = try samples.time { () throws(BenchFailure) in
        try BenchFailure.asking { () throws(ServiceError) in
          try engine.assessAll(
            scope, parts: parts, on: backend, progress: { _ in }, cancellation: Cancellation())
        }
      }
      guard isWhole(survey) else {
        throw BenchFailure("Not every package was judged; the figures would mean nothing.")
      }
    }
    return samples
  }
}
