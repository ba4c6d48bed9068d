import SoukModel
import Testing

@testable import SoukAssess

/// Where maturity points come from.
struct MaturityAssessorTests {
  private let assessor = MaturityAssessor(now: 1_000 * 86_400)

  @Test func thePointsOfEverySideAddUpToWhatTheRubricSays() {
    for files in [Subjects.completeFiles, nil] {
      let report = assessor.assess(Subjects.subject(files))
      for dimension in MaturityDimension.allCases {
        let available = report.evidence.filter { $0.dimension == dimension }
          .reduce(0) { $0 + $1.available }
        #expect(available == dimension.points, "\(dimension)")
      }
    }
    #expect(MaturityDimension.allCases.reduce(0) { $0 + $1.points } == 100)
  }

  @Test func nothingIsAssumedOfContentThatIsNotHere() {
    let report = assessor.assess(Subjects.subject(nil, license: nil))
    #expect(report.score(.testing) == 0)
    #expect(
      report.evidence.filter { $0.points > 0 }.map(\.criterion)
        == [.dependencies, .releases, .stableVersion])
    #expect(report.level == .experimental)
  }

  @Test func aVerifiedSignatureAndChecksumGiveTheirPoints() throws {
    let none = assessor.assess(Subjects.subject(Subjects.completeFiles)).score(.security)
    let verified = Verdict(signature: .verified, checksum: .verified)
    let both = assessor.assess(Subjects.subject(Subjects.completeFiles, verdict: verified))
    #expect(both.score(.security) == none + 14)
    let evidence = try #require(both.evidence.first { $0.criterion == .signature })
    #expect(evidence.observation == "verified")
    #expect(evidence.remedy == "")
  }

  @Test(arguments: [
    (0, 5), (180, 5), (181, 3), (365, 3), (366, 1), (730, 1), (731, 0), (-1, 0),
  ])
  func theNewestReleaseCountsByItsAge(days: Int64, points: Int) throws {
    let subject = Subjects.subject(nil, publishedAt: (1_000 - days) * 86_400)
    let evidence = try #require(
      assessor.assess(subject).evidence.first { $0.criterion == .recency })
    #expect(evidence.points == points)
  }

  @Test func theLevelsEndWhereTheRubricSays() {
    #expect(
      [0, 40, 41, 60, 61, 80, 81, 100].map { MaturityLevel(points: $0).rawValue } == [
        "experimental", "experimental", "beta", "beta", "production", "production", "enterprise",
        "enterprise",
      ])
  }

  @Test func theOverviewCountsLevelsAndMeans() {
    var overview = MaturityOverview()
    let poor = assessor.assess(Subjects.subject(nil))
    let rich = assessor.assess(
      Subjects.subject(
        Subjects.completeFiles, verdict: Verdict(signature: .verified, checksum: .verified),
        downloads: 20_000, dependents: 30, publishedAt: 999 * 86_400))
    overview.add(poor.scores)
    overview.add(rich.scores)
    #expect(overview.count == 2)
    #expect(overview.levels.values.reduce(0, +) == 2)
    #expect(overview.averageScore == Double(poor.total + rich.total) / 2)
    #expect(rich.level > poor.level)
  }
}
