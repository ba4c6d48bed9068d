import SoukMetrics
import SoukModel
import SoukRouter
import SoukSearch
import Testing

@Suite("Falling back from v2 to v1") struct FallbackTests {
  private let none = Cancellation()

  @Test(
    "one request at a time probes a backend that was left alone, and a good probe closes the breaker"
  )
  func probes() throws {
    let bench = Bench(.always(.v2))
    bench.v2.change { $0.failure = .indexDamaged }
    for text in ["a", "b", "c", "d"] {
      _ = try bench.router.search(SearchRequest(text), cancellation: none)
    }
    #expect(bench.router.breaker.phase == .open)
    #expect(bench.router.breaker.cause?.code == .indexDamaged)
    bench.clock.advance(seconds: 6)
    #expect(bench.router.breaker.phase == .halfOpen)
    _ = try bench.router.search(SearchRequest("e"), cancellation: none)
    #expect(bench.v2.searches == 4)
    #expect(bench.router.breaker.phase == .open)
    bench.v2.change { $0.failure = nil }
    bench.clock.advance(seconds: 6)
    #expect(try bench.router.search(SearchRequest("f"), cancellation: none).backend == .v2)
    #expect(bench.router.breaker.phase == .closed)
    #expect(bench.router.breaker.cause == nil)
  }

  @Test("while a probe is under way, others are still answered by v1")
  func oneProbe() throws {
    let bench = Bench(.always(.v2))
    bench.v2.change { $0.failure = .storage }
    for text in ["a", "b", "c"] {
      _ = try bench.router.search(SearchRequest(text), cancellation: none)
    }
    bench.clock.advance(seconds: 6)
    let router = bench.router
    let other = Box<BackendKind?>(nil)
    bench.v2.change { script in
      script.failure = nil
      script.during = { [none] in
        other.value = try? router.search(SearchRequest("other"), cancellation: none).backend
      }
    }
    #expect(try router.search(SearchRequest("probe"), cancellation: none).backend == .v2)
    #expect(other.value == .v1)
  }

  @Test("a cancelled probe says nothing: the next request probes again")
  func cancelledProbe() throws {
    let bench = Bench(.always(.v2))
    bench.v2.change { $0.failure = .storage }
    for text in ["a", "b", "c"] {
      _ = try bench.router.search(SearchRequest(text), cancellation: none)
    }
    bench.clock.advance(seconds: 6)
    bench.v2.change { $0.failure = nil }
    let cancelled = Cancellation()
    cancelled.cancel()
    #expect(throws: BackendError.self) {
      try bench.router.search(SearchRequest("d"), cancellation: cancelled)
    }
    #expect(try bench.router.search(SearchRequest("e"), cancellation: none).backend == .v2)
  }

  @Test("v2 that does not answer in time is given up, and v1 answers")
  func timeLimit() throws {
    let bench = Bench(.always(.v2))
    bench.v2.change { $0.hangs = true }
    let answer = try bench.router.search(
      SearchRequest("a"), limit: 0.02, cancellation: none)
    #expect(answer.backend == .v1)
    #expect(answer.fellBackFrom?.code == .timeout)
    #expect(bench.count(MetricKey(.searchErrors, ["backend": "v2"])) == 1)
  }

  @Test(
    "v2 that hangs is given up in its own time, though one with a later limit was watched before")
  func earlierLimit() throws {
    let bench = Bench(.always(.v2))
    let quick = try bench.router.search(SearchRequest("a"), limit: 600, cancellation: none)
    #expect(quick.backend == .v2)
    bench.v2.change { $0.hangs = true }
    for text in ["b", "c"] {
      let answer = try bench.router.search(SearchRequest(text), limit: 0.02, cancellation: none)
      #expect(answer.fellBackFrom?.code == .timeout)
    }
  }

  @Test("a person who cancels within the time limit gets no answer of v1 instead")
  func cancelledWithinLimit() throws {
    let bench = Bench(.always(.v2))
    let cancellation = Cancellation()
    bench.v2.change { script in
      script.hangs = true
      script.during = { cancellation.cancel() }
    }
    #expect(throws: BackendError(.cancelled, backend: .v2)) {
      try bench.router.search(SearchRequest("a"), limit: 600, cancellation: cancellation)
    }
    #expect(bench.v1.searches == 0)
    #expect(bench.router.breaker.phase == .closed)
  }

  @Test("where falling back is switched off, the failure of v2 is shown and counts as no answer")
  func switchedOff() {
    let bench = Bench(.always(.v2))
    bench.router.fallsBack = false
    bench.v2.change { $0.failure = .indexStale }
    #expect(throws: BackendError(.indexStale, backend: .v2)) {
      try bench.router.search(SearchRequest("a"), cancellation: none)
    }
    #expect(bench.v1.searches == 0)
    #expect(bench.count(MetricKey(.unansweredTotal)) == 1)
  }

  @Test(
    "ten thousand questions are split within a point of the setting, differently on every installation"
  )
  func split() {
    let questions = (0..<10_000).map { "query \($0)" }
    for percentage in [1, 10, 50, 90] {
      for salt in [0, 1, 0xDEAD_BEEF_0BAD_F00D] as [UInt64] {
        let policy = GatePolicy.split(v2Percentage: percentage, salt: salt)
        let share = Double(questions.count { policy.backend(for: $0) == .v2 }) / 100
        #expect(abs(share - Double(percentage)) <= 1, "\(percentage)% gave \(share)%")
      }
    }
    let one = questions.map(GatePolicy.split(v2Percentage: 50, salt: 1).backend)
    let other = questions.map(GatePolicy.split(v2Percentage: 50, salt: 2).backend)
    let same = zip(one, other).count { $0 == $1 }
    #expect((4_700...5_300).contains(same))
  }
}

/// A value that a closure of the backend sets.
private final class Box<Value>: @unchecked Sendable {
  var value: Value

  init(_ value: Value) { self.value = value }
}
