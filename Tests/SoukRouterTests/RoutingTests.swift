import SoukMetrics
import SoukModel
import SoukRouter
import SoukSearch
import Testing

@Suite struct RoutingTests {
  private let none = Cancellation()

  @Test func theGateChoosesAndAnExplicitBackendWins() throws {
    let bench = Bench(.always(.v2))
    #expect(try bench.router.search(SearchRequest("a"), cancellation: none).backend == .v2)
    #expect(
      try bench.router.search(SearchRequest("a"), on: .v1, cancellation: none).backend == .v1)
    bench.router.policy = .always(.v1)
    #expect(try bench.router.search(SearchRequest("b"), cancellation: none).backend == .v1)
  }

  @Test func theSplitIsStickyAndAboutAsWideAsAsked() {
    let policy = GatePolicy.split(v2Percentage: 30)
    let questions = (0..<4_000).map { "question \($0)" }
    let first = questions.map(policy.backend)
    #expect(first == questions.map(policy.backend))
    let share = Double(first.count { $0 == .v2 }) / 4_000
    #expect((0.26...0.34).contains(share))
    #expect(questions.allSatisfy { GatePolicy.split(v2Percentage: 0).backend(for: $0) == .v1 })
    #expect(questions.allSatisfy { GatePolicy.split(v2Percentage: 100).backend(for: $0) == .v2 })
  }

  @Test func aFailureOfV2IsAnsweredByV1AndCounted() throws {
    let bench = Bench(.always(.v2))
    bench.v2.change { $0.failure = .indexStale }
    let answer = try bench.router.search(SearchRequest("a"), cancellation: none)
    #expect(answer.backend == .v1)
    #expect(answer.value.backend == .v1)
    #expect(answer.fellBackFrom?.code == .indexStale)
    #expect(bench.count(MetricKey(.fallbackTotal)) == 1)
    #expect(bench.count(MetricKey(.searchErrors, ["backend": "v2"])) == 1)
    #expect(bench.count(MetricKey(.searchErrors, ["backend": "v1"])) == 0)
  }

  @Test func aFailureOfV1IsNotHidden() {
    let bench = Bench(.always(.v1))
    bench.v1.change { $0.failure = .storage }
    #expect(throws: BackendError(.storage, backend: .v1)) {
      try bench.router.search(SearchRequest("a"), cancellation: none)
    }
    #expect(bench.v2.searches == 0)
  }

  @Test func aCancelledSearchDoesNotFallBackAndIsNoError() {
    let bench = Bench(.always(.v2))
    let cancelled = Cancellation()
    cancelled.cancel()
    #expect(throws: BackendError(.cancelled, backend: .v2)) {
      try bench.router.search(SearchRequest("a"), cancellation: cancelled)
    }
    #expect(bench.v1.searches == 0)
    #expect(bench.count(MetricKey(.searchErrors, ["backend": "v2"])) == 0)
    #expect(bench.count(MetricKey(.searchCancelled, ["backend": "v2"])) == 1)
  }

  @Test func aBackendThatKeepsFailingIsLeftAloneForAWhile() throws {
    let bench = Bench(.always(.v2))
    bench.v2.change { $0.failure = .indexDamaged }
    for text in ["a", "b", "c", "d", "e"] {
      _ = try bench.router.search(SearchRequest(text), cancellation: none)
    }
    #expect(bench.v2.searches == 3)
    #expect(bench.count(MetricKey(.fallbackTotal)) == 5)
    bench.v2.change { $0.failure = nil }
    bench.clock.advance(seconds: 6)
    #expect(try bench.router.search(SearchRequest("f"), cancellation: none).backend == .v2)
  }

  @Test func withoutTheBackendOfTheGateTheOtherOneAnswers() throws {
    let metrics = Metrics()
    let router = Router(
      backends: [.v2: ScriptedBackend(.v2)], policy: .always(.v1),
      cache: TieredCache(store: nil, metrics: metrics), metrics: metrics, now: { 0 })
    #expect(try router.search(SearchRequest("a"), cancellation: none).backend == .v2)
    #expect(throws: BackendError.self) {
      try router.search(SearchRequest("a"), on: .v1, cancellation: none)
    }
  }

  @Test func theComparisonHasTheOrderOfEachSide() {
    let bench = Bench()
    bench.v1.change { $0.names = ["a", "b", "c", "d"] }
    bench.v2.change { $0.names = ["c", "a", "x", "d"] }
    let ranks = bench.router.compare(SearchRequest("q"), cancellation: none).ranks
    #expect(ranks.first == ["a", "b", "c", "d"].map(ScriptedBackend.id))
    #expect(ranks.second == ["c", "a", "x", "d"].map(ScriptedBackend.id))
  }

  @Test func aComparisonShowsTheFailureOfOneSide() {
    let bench = Bench()
    bench.v2.change { $0.failure = .indexMissing }
    let comparison = bench.router.compare(SearchRequest("q"), cancellation: none)
    #expect(comparison.v1.page?.total == 3)
    #expect(comparison.v2.page == nil)
    #expect(comparison.v2.error?.code == .indexMissing)
    #expect(bench.count(MetricKey(.fallbackTotal)) == 0)
  }
}
