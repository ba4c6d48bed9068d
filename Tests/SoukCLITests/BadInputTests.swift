import Foundation
import SoukEngine
import SoukModel
import Testing

@testable import SoukCLI

/// What is malformed is told with its place, what was expected there and what is there.
@Suite final class BadInputTests {
  private let folder =
    FileManager.default.temporaryDirectory.path + "/souk-bad-\(UUID().uuidString)"
  private let engine: Engine
  private let trial: TrialRegistry

  init() throws {
    engine = try Engine.open(environment: ["SOUK_HOME": folder, "SOUK_APT_LISTS": "none"])
    try engine.openBuiltin()
    trial = try TrialRegistry(now: EngineClock.system.now)
  }

  deinit {
    engine.close()
    try? FileManager.default.removeItem(atPath: folder)
  }

  private func run(_ line: String...) -> CommandRun {
    CommandRun(list: line, on: engine, keys: trial.desk)
  }

  @Test(arguments: ["^^1", ">=", "1.2.3.4.5-", ">=1,<", "=x"])
  func aRequirementIsToldWithTheCharacterAndWhatBelongsThere(_ requirement: String) {
    let run = run("install", "lab-good@\(requirement)", "--dry-run")
    #expect(run.status == .usage, "\(requirement): \(run.errors)")
    for part in ["“\(requirement)”", "character", "expected"] {
      #expect(run.errors.contains(part), "\(part): \(run.errors)")
    }
  }

  @Test func anArchiveIsToldWithItsCodeWhatWasExpectedAndWhatIsThere() {
    let run = run("install", "lab-tampered-archive", "--dry-run")
    #expect(run.status == .notVerified)
    for part in ["lab-tampered-archive", "[", "expected ", "found ", "remedy "] {
      #expect(run.output.contains(part), "\(part): \(run.output)")
    }
  }

  @Test func anIndexIsToldWithItsFileAndTheEntry() throws {
    let place = folder + "/market"
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    func add(_ index: String) throws -> CommandRun {
      try index.write(toFile: place + "/index.json", atomically: true, encoding: .utf8)
      return run("registry", "add", "market", place, "--json")
    }
    let entries = try add(
      #"{"packages": [{"name": "a", "version": "1.0.0", "description": "d"}, {"version": 3}]}"#)
    #expect(entries.status == .success, "\(entries.errors)")
    let report = try JSONReader.parse(Array(entries.output.utf8)).objectValue?["registries"]?
      .arrayValue?.first?.objectValue
    #expect(report?["total"] == .int(1))
    let problem = try #require(report?["problems"]?.arrayValue?.first?.stringValue)
    #expect(problem.contains("index.json, "))
    #expect(problem.contains("expected") || problem.contains("no name"), "\(problem)")
    let broken = try add("{\"packages\": [\n{\"name\": \"a\",,}]}")
    #expect(broken.status == .malformed)
    let failure = broken.output + broken.errors
    for part in ["index.json", "line 2"] {
      #expect(failure.contains(part), "\(part): \(failure)")
    }
  }
}
