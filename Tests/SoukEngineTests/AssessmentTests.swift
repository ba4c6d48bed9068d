import Foundation
import SoukAssess
import SoukModel
import SoukTesting
import Testing

@testable import SoukEngine

/// Judging the packages of a home.
@Suite struct AssessmentTests {
  private let home: TemporaryHome
  private let engine: Engine

  init() throws {
    home = try TemporaryHome()
    engine = try Engine.open(environment: [
      "SOUK_HOME": home.home.data, "SOUK_APT_LISTS": "none",
    ])
    try engine.openBuiltin()
  }

  private func survey(
    _ scope: AssessmentScope = .catalogue(nil), on backend: BackendKind? = nil
  ) throws -> AssessmentSurvey {
    try engine.assessAll(
      scope, parts: [.validation, .maturity], on: backend, progress: { _ in },
      cancellation: Cancellation())
  }

  /// Adds a marketplace of two packages, the first with its folder, the second without.
  private func addMarket() throws -> String {
    let place = try home.marketplace(["whole", "bare"])
    try Folder.write(Folder.complete, to: place + "/packages/whole")
    try engine.addRegistry(.market, location: place)
    _ = try engine.refresh(.market, progress: { _ in }, cancellation: Cancellation())
    return place
  }

  @Test(.enabled(if: BuiltIn.both, "this build has one backend"))
  func bothBackendsGiveTheSameSurvey() throws {
    _ = try addMarket()
    let one = try survey(on: .v1)
    let two = try survey(on: .v2)
    #expect(one.backend == .v1 && two.backend == .v2)
    #expect(one.packages == two.packages)
    #expect(one.packages.count > 20)
    #expect(one.packages.map(\.id) == one.packages.map(\.id).sorted())
  }

  @Test func aPackageGetsAloneWhatItGetsAmongMany() throws {
    _ = try addMarket()
    for package in try survey().packages {
      let alone = try engine.assess(.package(package.id, version: nil), on: nil)
      #expect(alone.maturity.scores == package.scores, "\(package.id)")
      #expect(alone.validation == package.validation, "\(package.id)")
      #expect(alone.hasContent == package.hasContent)
    }
  }

  @Test func contentThatIsNotHereGetsNothingAndSaysSo() throws {
    _ = try addMarket()
    let bare = try engine.assess(
      .package(PackageID(.market, "bare"), version: nil), on: nil)
    #expect(!bare.hasContent && bare.validation.score == 0)
    #expect(bare.validation.findings.allSatisfy { $0.reason.hasPrefix("content not here") })
    let evidence = try #require(bare.maturity.evidence.first { $0.criterion == .readme })
    #expect(evidence.observation.hasPrefix("content not here"))
  }

  @Test func aFolderOfAMarketplaceIsReadAndVerifiedNow() throws {
    let place = try addMarket()
    let id = PackageID(.market, "whole")
    let whole = try engine.assess(.package(id, version: nil), on: nil)
    #expect(whole.hasContent && whole.validation.score > 80)
    #expect(whole.verdict?.checksum == .mismatch, "the index states another digest")
    try FileManager.default.removeItem(atPath: place + "/packages/whole/README.md")
    let less = try engine.assess(.package(id, version: nil), on: nil)
    #expect(less.validation.score < whole.validation.score)
  }

  @Test func adoptionCountsWhoNeedsAPackage() throws {
    let place = try home.marketplace(["base", "one", "two"])
    try engine.addRegistry(.market, location: place)
    _ = try engine.refresh(.market, progress: { _ in }, cancellation: Cancellation())
    let base = try engine.assess(.package(PackageID(.market, "base"), version: nil), on: nil)
    let evidence = try #require(base.maturity.evidence.first { $0.criterion == .dependents })
    // Every package of the test's index needs base, itself among them.
    #expect(evidence.seen == .count(3))
  }

  @Test func aVerifiedArchiveGetsThePointsOfItsVerdict() throws {
    let valid = try engine.assess(
      .package(PackageID(.builtin, "lab-good"), version: nil), on: nil)
    let points = Dictionary(
      uniqueKeysWithValues: valid.maturity.evidence.map { ($0.criterion, $0.points) })
    #expect(points[.signature] == 8 && points[.checksum] == 6)
  }

  @Test func whatIsNotThereIsNotFound() {
    let asked: [AssessmentSubjectName] = [
      .package(PackageID(.builtin, "nothing"), version: nil),
      .package(PackageID(.builtin, "lab-good"), version: "77"),
    ]
    for subject in asked {
      #expect { try engine.assess(subject, on: nil) } throws: {
        ($0 as? ServiceError)?.code == .notFound
      }
    }
    #expect { try survey(.catalogue(.market)) } throws: {
      ($0 as? ServiceError)?.code == .notFound
    }
  }

  @Test func aCancelledSurveyGivesNothing() {
    let cancellation = Cancellation()
    cancellation.cancel()
    #expect {
      try engine.assessAll(
        .catalogue(nil), parts: .maturity, on: nil, progress: { _ in }, cancellation: cancellation)
    } throws: { ($0 as? ServiceError)?.code == .cancelled }
  }

  @Test func progressEndsWithEverythingDone() throws {
    var last: AssessmentProgress?
    let survey = try engine.assessAll(
      .catalogue(nil), parts: .maturity, on: nil, progress: { last = $0 },
      cancellation: Cancellation())
    #expect(last?.done == survey.packages.count && last?.fraction == 1)
  }

  @Test func aListIsFilteredAndOrderedTheSameOnBothBackends() throws {
    _ = try addMarket()
    for order in ListingRequest.Order.allCases {
      let request = ListingRequest(order: order, minimum: .experimental, limit: 10)
      let (one, two) = (try list(request, .v1), try list(request, .v2))
      #expect(one.rows == two.rows && one.total == two.total)
      #expect(one.rows.count == 10 && one.total > 10)
    }
    let byPoints = try list(ListingRequest(order: .maturity), .v1).rows.compactMap(\.scores?.total)
    #expect(byPoints == byPoints.sorted(by: >))
    let names = try list(ListingRequest(), .v1).rows.map(\.package.id.name)
    #expect(names == names.sorted())
    #expect(try list(ListingRequest(level: .enterprise), .v1).total == 0)
  }

  private func list(
    _ request: ListingRequest, _ backend: BackendKind
  ) throws -> CatalogueListing {
    try engine.list(request, on: backend, progress: { _ in }, cancellation: Cancellation())
  }

  @Test func anOlderReleaseIsJudgedByItsOwnVerdict() throws {
    let home = try TemporaryHome()
    let source = home.entry("thing")
    let engine = try home.open(builtin: [source])
    let old = try engine.assess(.package(source.package.id, version: "0.9"), on: nil)
    #expect(old.package.latest.version == "0.9" && old.package.releases.count == 2)
    #expect(old.maturity.version == "0.9" && old.validation.version == "0.9")
    #expect(throws: ServiceError.self) {
      try engine.assess(.package(source.package.id, version: "7"), on: nil)
    }
  }
}
