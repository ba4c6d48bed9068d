package import SoukMetrics
package import SoukModel
package import SoukSearch
import Synchronization

/// Decides which backend answers, asks the cache first, and falls back to v1 where v2 fails.
///
/// Thread-safe; knows no backend but through its protocol.
package final class Router: Sendable {
  private struct State {
    var policy: GatePolicy
    var fallsBack = true
    var breaker = CircuitBreaker()
  }

  /// The backends that are built in.
  package let backends: [BackendKind: any MarketplaceBackend]
  /// The cache before them.
  package let cache: TieredCache
  let meters: [BackendKind: BackendMeters]
  let now: @Sendable () -> UInt64
  private let fallbacks: Counter
  private let unanswered: Counter
  private let state: Mutex<State>
  /// The facet counts of the last queries.
  private let counts = Mutex(LeastRecentlyUsed<CacheKey, FacetCounts>(capacity: 64))

  /// Makes a router.
  ///
  /// - Parameters:
  ///   - backends: the backends to choose from.
  ///   - policy: which one is asked first.
  ///   - cache: what was answered before.
  ///   - metrics: where times and counts go.
  ///   - now: a clock in nanoseconds that never goes back.
  package init(
    backends: [BackendKind: any MarketplaceBackend], policy: GatePolicy = .always(.v1),
    cache: TieredCache, metrics: Metrics, now: @escaping @Sendable () -> UInt64
  ) {
    self.backends = backends
    self.cache = cache
    self.now = now
    state = Mutex(State(policy: policy))
    fallbacks = metrics.counter(MetricKey(.fallbackTotal))
    unanswered = metrics.counter(MetricKey(.unansweredTotal))
    meters = Dictionary(
      uniqueKeysWithValues: BackendKind.allCases.map { ($0, BackendMeters($0, in: metrics)) })
  }

  /// Which backend is asked first; may change at any time.
  package var policy: GatePolicy {
    get { state.withLock { $0.policy } }
    set { state.withLock { $0.policy = newValue } }
  }

  /// Whether v1 answers where v2 fails; may change at any time.
  package var fallsBack: Bool {
    get { state.withLock { $0.fallsBack } }
    set { state.withLock { $0.fallsBack = newValue } }
  }

  /// What the breaker before v2 lets through, and the failure that made it so.
  package var breaker: (phase: CircuitBreaker.Phase, cause: BackendError?) {
    let moment = now()
    return state.withLock { ($0.breaker.phase(now: moment), $0.breaker.cause) }
  }

  /// The packages of any registry that bear exactly this name, in registry order; not cached.
  package func packages(
    named name: RegistryText, on kind: BackendKind? = nil
  ) throws(BackendError) -> RoutedAnswer<[PackageID]> {
    try route(kind, question: name.raw, isSearch: false) {
      backend throws(BackendError) -> ([PackageID], Bool) in
      (try backend.packages(named: name), false)
    }
  }

  /// Asks the backend that is due, then v1 where v2 gave no answer.
  ///
  /// - Parameter work: asks one backend; says whether the answer came from the cache.
  func route<Value: Sendable>(
    _ wanted: BackendKind?, question: @autoclosure () -> String, isSearch: Bool,
    _ work: (any MarketplaceBackend) throws(BackendError) -> (Value, Bool)
  ) throws(BackendError) -> RoutedAnswer<Value> {
    do {
      return try routed(wanted ?? due(for: question), isSearch: isSearch, work)
    } catch {
      if error.code != .cancelled { unanswered.add() }
      throw error
    }
  }

  private func routed<Value: Sendable>(
    _ first: BackendKind, isSearch: Bool,
    _ work: (any MarketplaceBackend) throws(BackendError) -> (Value, Bool)
  ) throws(BackendError) -> RoutedAnswer<Value> {
    let begin = now()
    let isGuarded = first == .v2 && canFallBack
    var cause = isGuarded ? state.withLock { $0.breaker.admit(now: begin) } : nil
    if cause == nil {
      do {
        let (value, cached) = try measured(first, isSearch: isSearch, work)
        if isGuarded { state.withLock { $0.breaker.succeeded() } }
        return answer(value, first, since: begin, cached: cached, cause: nil)
      } catch {
        guard isGuarded else { throw error }
        guard error.code != .cancelled else {
          state.withLock { $0.breaker.gaveUp() }
          throw error
        }
        let failedAt = now()
        state.withLock { $0.breaker.failed(error, now: failedAt) }
        cause = error
      }
    }
    let (value, cached) = try measured(.v1, isSearch: isSearch, work)
    fallbacks.add()
    return answer(value, .v1, since: begin, cached: cached, cause: cause)
  }

  /// Whether v1 is there and may answer in v2's place.
  var canFallBack: Bool { backends[.v1] != nil && fallsBack }

  /// The counts that were kept for a question.
  func counted(_ key: CacheKey) -> FacetCounts? { counts.withLock { $0.value(for: key) } }

  /// Keeps counts for a question.
  func keep(_ found: FacetCounts, for key: CacheKey) {
    counts.withLock { $0.insert(found, for: key) }
  }

  func due(for question: () -> String) -> BackendKind {
    let policy = policy
    let kind: BackendKind =
      if case .always(let kind) = policy { kind } else { policy.backend(for: question()) }
    return backends[kind] == nil && backends[kind.other] != nil ? kind.other : kind
  }

  private func measured<Value>(
    _ kind: BackendKind, isSearch: Bool,
    _ work: (any MarketplaceBackend) throws(BackendError) -> (Value, Bool)
  ) throws(BackendError) -> (Value, Bool) {
    guard let backend = backends[kind] else {
      throw BackendError(.notBuiltIn, backend: kind)
    }
    let meter = meters[kind]
    meter?.active.add(1)
    defer { meter?.active.add(-1) }
    if isSearch { meter?.searches.add() }
    let begin = now()
    do {
      let result = try work(backend)
      let elapsed = now() &- begin
      (isSearch ? meter?.searchLatency : meter?.lookupLatency)?.record(nanoseconds: elapsed)
      return result
    } catch {
      if isSearch { (error.code == .cancelled ? meter?.cancelled : meter?.errors)?.add() }
      throw error
    }
  }

  private func answer<Value>(
    _ value: Value, _ backend: BackendKind, since begin: UInt64, cached: Bool,
    cause: BackendError?
  ) -> RoutedAnswer<Value> {
    RoutedAnswer(
      value: value, backend: backend, milliseconds: Double(now() &- begin) / 1_000_000,
      cached: cached, fellBackFrom: cause)
  }
}
