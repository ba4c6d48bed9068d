import SoukModel
import Testing

@testable import SoukAssess

/// The table that points are given by.
struct RubricTests {
  @Test func theSidesHaveThePointsThatTheirCriteriaAddUpTo() {
    for dimension in MaturityDimension.allCases {
      let criteria = MaturityCriterion.allCases.filter { $0.dimension == dimension }
      #expect(criteria.reduce(0) { $0 + $1.points } == dimension.points, "\(dimension)")
    }
  }

  @Test(arguments: MaturityCriterion.allCases)
  func stepsRiseInPointsAndNeverOverlap(criterion: MaturityCriterion) {
    let points = criterion.rule.map(\.points)
    #expect(points == points.sorted() && Set(points).count == points.count)
    for step in criterion.rule {
      switch step.bound {
      case .from(let count), .upTo(let count):
        #expect(criterion.points(reaching: count) == step.points)
      case .fact: #expect(criterion.points(reaching: 1_000_000) <= criterion.points)
      }
    }
  }

  @Test func scoresInEightBytesAreTheSumsOfTheEvidence() {
    let report = MaturityAssessor(now: 0).assess(Subjects.subject(Subjects.completeFiles))
    for dimension in MaturityDimension.allCases {
      let sum = report.evidence(of: dimension).reduce(0) { $0 + $1.points }
      #expect(report.scores[dimension] == sum)
    }
    #expect(report.scores.total == report.total && report.scores.level == report.level)
  }

  @Test func scoresKeepWithinWhatASideHas() {
    let scores = MaturityScores([.maintenance: 99, .testing: -4])
    #expect(scores[.maintenance] == 10 && scores[.testing] == 0 && scores.total == 10)
    #expect(scores.share(.maintenance) == 1)
  }

  @Test func whatIsNotHereIsSaidAndNeverPraised() {
    let report = MaturityAssessor(now: 0).assess(Subjects.subject(nil))
    for evidence in report.evidence where evidence.criterion.needsContent {
      #expect(evidence.points == 0)
      #expect(evidence.observation == "content not here: no folder")
      #expect(evidence.remedy.contains("Fetch"))
    }
    for gap in report.gaps { #expect(!gap.remedy.isEmpty) }
  }

  @Test func oneActThatServesManyCriteriaIsOneStep() throws {
    let report = MaturityAssessor(now: 0).assess(Subjects.subject(nil))
    let fetch = try #require(report.steps.first)
    #expect(fetch.remedy.contains("Fetch"))
    #expect(fetch.criteria.count == MaturityCriterion.allCases.count(where: \.needsContent))
    #expect(report.steps.reduce(0) { $0 + $1.gain } == 100 - report.total)
    #expect(Set(report.steps.map(\.remedy)).count == report.steps.count)
  }

  @Test func whatOnlyOthersCanBringIsTheLastStep() throws {
    let steps = MaturityAssessor(now: 0).assess(Subjects.subject(Subjects.completeFiles)).steps
    #expect(steps.last?.criteria.allSatisfy { $0.dimension == .adoption } == true)
    #expect(steps.dropLast().allSatisfy { $0.criteria.contains { $0.dimension != .adoption } })
  }
}
