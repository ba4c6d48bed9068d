import SoukModel
import SoukTesting
import Testing

@testable import SoukEngine

@Suite struct VerifyingAllTests {
  private let home: TemporaryHome
  private let engine: Engine

  init() throws {
    home = try TemporaryHome()
    engine = try Engine.open(environment: [
      "SOUK_HOME": home.home.data, "SOUK_APT_LISTS": "none",
    ])
    try engine.openBuiltin()
  }

  private func all(
    on backend: BackendKind? = nil, threads: Int = 2, cancellation: Cancellation = Cancellation()
  ) throws -> VerificationReport {
    try engine.verifyAll(
      in: nil, on: backend, threads: threads, progress: { _ in }, cancellation: cancellation)
  }

  @Test func everyReleaseGetsTheVerdictThatItGetsAlone() throws {
    let report = try all()
    #expect(report.releases.count > 20)
    for release in report.releases {
      let alone = try engine.verify(release.id, version: release.version).verdict
      #expect(release.signature == alone.signature && release.checksum == alone.checksum)
      #expect(release.code == alone.firstFailure?.code)
    }
    #expect(!report.isVerified)
    #expect(report.releases.map(\.id) == report.releases.map(\.id).sorted())
  }

  @Test(.enabled(if: BuiltIn.both, "this build has one backend"))
  func threadsAndBackendsChangeNothing() throws {
    let one = try all(on: .v1, threads: 1)
    let two = try all(on: .v2, threads: 2)
    #expect(one.backend == .v1 && two.backend == .v2)
    // Sentences about expiry name the clock, which moves between the runs.
    #expect(one.releases.map(Self.verdict) == two.releases.map(Self.verdict))
    #expect(one.absent == two.absent)
  }

  private static func verdict(_ release: VerifiedRelease) -> [String] {
    [
      release.id.description, release.version.raw, release.signature.rawValue,
      release.checksum.rawValue, release.code ?? "",
    ]
  }

  @Test func failuresAreOnRecordAfterwardsAndInTheNextProcessToo() throws {
    let report = try all()
    let failing = report.releases.filter { $0.code != nil }
    #expect(try engine.failures().map(\.code) == failing.map(\.code))
    #expect(report.failures == (try engine.failures()))
    let id = try #require(report.failures.first?.id)
    try engine.annotateFailure(id, note: "ticket 12")
    try engine.markFailure(id, handled: true)
    engine.close()
    let again = try Engine.open(environment: [
      "SOUK_HOME": home.home.data, "SOUK_APT_LISTS": "none",
    ])
    defer { again.close() }
    let stored = try #require(try again.failures().first)
    #expect(stored.id == id && stored.note == "ticket 12" && stored.isHandled)
  }

  @Test func aReleaseThatIsNotOnRecordCannotBeMarked() {
    let id = FailureRecord.ID(PackageID(.builtin, "lab-good"), "1.0.0")
    #expect(throws: ServiceError.self) { try engine.markFailure(id, handled: true) }
  }

  @Test func anUnknownRegistryIsNotFound() {
    #expect {
      try engine.verifyAll(
        in: .market, on: nil, progress: { _ in }, cancellation: Cancellation())
    } throws: { ($0 as? ServiceError)?.code == .notFound }
  }

  @Test func aCancelledRunSaysSo() {
    let cancellation = Cancellation()
    cancellation.cancel()
    #expect { try all(cancellation: cancellation) } throws: {
      ($0 as? ServiceError)?.code == .cancelled
    }
  }

  @Test func progressEndsWithEverythingDone() throws {
    var last: VerificationProgress?
    let report = try engine.verifyAll(
      in: .builtin, on: nil, progress: { last = $0 }, cancellation: Cancellation())
    #expect(last?.done == report.releases.count && last?.fraction == 1)
    #expect(last?.failed == report.releases.count { $0.code != nil })
  }
}
