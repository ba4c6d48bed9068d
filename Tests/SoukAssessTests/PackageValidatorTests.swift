import SoukModel
import Testing

@testable import SoukAssess

/// What a package needs to be called ready.
struct PackageValidatorTests {
  private let validator = PackageValidator(syntax: Subjects.syntax)

  private func score(_ change: (inout [String: String]) -> Void) -> ValidationReport {
    var files = Subjects.completeFiles
    change(&files)
    return validator.validate(Subjects.subject(files))
  }

  @Test func aWholePackageHasFullMarksAndNoFindings() {
    let report = score { _ in }
    #expect(report.findings == [])
    #expect(report.score == 100)
    #expect(report.level == .productionReady)
  }

  @Test(arguments: [
    ("package.toml", 85.0), ("README.md", 85), ("src/main.rs", 85), ("LICENSE", 92.5),
    ("ontology/terms.ttl", 92), ("sparql/all.rq", 92), ("examples/one.rs", 92),
    ("tests/one.rs", 92), ("docs/guide.md", 92),
  ])
  func whatIsMissingCostsItsPointsAndIsNamed(path: String, expected: Double) {
    let report = score { $0[path] = nil }
    #expect(report.score == expected)
    #expect(report.level == .needsImprovement)
    #expect(report.findings.count == 1)
    #expect(report.findings.allSatisfy { !$0.remedy.isEmpty })
  }

  @Test func contentThatIsNotHereScoresNothingAndSaysSo() {
    let report = validator.validate(Subjects.subject(nil))
    #expect(report.score == 0)
    #expect(report.findings.allSatisfy { $0.reason == "content not here: no folder" })
    #expect(report.checks.count == ValidationCheck.Name.allCases.count)
  }

  @Test func anOntologyThatDoesNotParseIsNamedWithItsLine() throws {
    let report = score {
      $0["ontology/terms.ttl"] = "@prefix e: <http://example.org/> .\ne:a e:b\n"
    }
    let finding = try #require(report.findings.first)
    #expect(finding.file == "ontology/terms.ttl")
    #expect(finding.reason.contains("line "))
    #expect(report.score == 92)
  }

  @Test func oneBrokenQueryOfTwoCostsHalf() {
    let report = score { $0["sparql/other.rq"] = "broken" }
    #expect(report.score == 96)
    #expect(report.findings.map(\.file) == ["sparql/other.rq"])
  }

  @Test func aShortReadmeWithoutAnExampleHasTwoFindings() {
    let report = score { $0["README.md"] = "# whole" }
    #expect(report.score == 85)
    #expect(report.findings.map(\.file) == ["README.md", "README.md"])
  }

  @Test func anInventedLicenceIsNoSPDXExpression() {
    let report = score {
      $0["package.toml"] = $0["package.toml"]?.replacing("MIT OR Apache-2.0", with: "Do What")
    }
    #expect(report.findings.map(\.file) == ["package.toml#package.license"])
  }

  @Test func anArchiveWithOneFolderAtItsTopIsLookedAtFromThere() {
    let files = Dictionary(
      uniqueKeysWithValues: Subjects.completeFiles.map { ("whole-1.2.0/" + $0.key, $0.value) })
    #expect(validator.validate(Subjects.subject(files)).score == 100)
  }

  @Test(arguments: [
    ("MIT", true), ("mit", true), ("MIT OR Apache-2.0", true), ("(MIT AND ISC) OR GPL-2.0+", true),
    ("GPL-2.0-only WITH Classpath-exception-2.0", true), ("LicenseRef-own", true), ("", false),
    ("MIT OR", false), ("(MIT", false), ("MIT)", false), ("Proprietary", false),
    ("MIT Apache-2.0", false),
    (String(repeating: "(", count: 400), false),
  ])
  func licencesAreReadAsSPDXExpressions(text: String, isOne: Bool) {
    #expect((SPDXExpression(text) != nil) == isOne)
  }
}
