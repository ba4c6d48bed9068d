import Logging
import SoukModel
import SoukRollout
import SoukRouter
import SoukSearch

extension Engine {
  /// Whether the other backend is asked too, where the gate chose one.
  private var shadows: Bool {
    gate == .parallel && settings.shadows && router.backends.count == BackendKind.allCases.count
  }

  /// Counts what the gate chose, and asks the other backend the same in the background.
  ///
  /// The caller has its answer by then; nothing here waits.
  func follow(_ request: SearchRequest, _ answer: RoutedAnswer<SearchPage>) {
    guard gate == .parallel else { return }
    let asked: BackendKind = answer.fellBackFrom == nil ? answer.backend : .v2
    trials.decided(asked, percentage: settings.v2Percentage, at: clock.now())
    if let failure = answer.fellBackFrom {
      count(.failed, of: .search)
      // Whatever answered in its place, the cache included: v2 was asked and failed.
      guard shadows else { return }
      trials.add(
        Trial(
          at: clock.now(), kind: .search, answered: answer.backend,
          v1: Trial.Side(microseconds: nil),
          v2: Trial.Side(microseconds: nil, error: failure.code.rawValue)))
      return
    }
    shadow(.search, cached: answer.cached) { [weak self] in
      self?.shadow(request, answer, $0) ?? .skipped
    }
  }

  /// Counts a search that no backend answered.
  func followFailure(_ error: BackendError) {
    guard gate == .parallel, error.code != .cancelled else { return }
    trials.decided(error.backend, percentage: settings.v2Percentage, at: clock.now())
    count(.failed, of: .search)
    guard shadows else { return }
    let failed = Trial.Side(microseconds: nil, error: error.code.rawValue)
    let silent = Trial.Side(microseconds: nil)
    let isFirst = error.backend == .v1
    trials.add(
      Trial(
        at: clock.now(), kind: .search, answered: error.backend,
        v1: isFirst ? failed : silent, v2: isFirst ? silent : failed))
  }

  /// Asks the other backend for the same package in the background.
  func follow(_ id: PackageID, _ answer: RoutedAnswer<CatalogueEntry?>) {
    guard gate == .parallel else { return }
    guard answer.fellBackFrom == nil else { return count(.failed, of: .lookup) }
    shadow(.lookup, cached: answer.cached) { [weak self] in
      self?.shadow(id, answer, $0) ?? .skipped
    }
  }

  /// Counts a look-up that no backend answered.
  func followFailedLookup(_ error: BackendError) {
    guard gate == .parallel, error.code != .cancelled else { return }
    count(.failed, of: .lookup)
  }

  /// Compares in the background where there is something to compare, and counts what became of it.
  private func shadow(
    _ kind: Trial.Kind, cached: Bool,
    _ comparing: @escaping @Sendable (Cancellation) -> ShadowOutcome
  ) {
    guard !cached else { return count(.cached, of: kind) }
    let isTaken =
      shadows
      && shadowing.add { [weak self] cancellation in
        let outcome = cancellation.isCancelled ? .skipped : comparing(cancellation)
        self?.count(outcome, of: kind)
      }
    if !isTaken { count(.skipped, of: kind) }
  }

  private func count(_ outcome: ShadowOutcome, of kind: Trial.Kind) {
    trials.count(outcome, of: kind, at: clock.now())
  }

  /// Gives comparisons under way a moment to end and writes what they found; for the end of a run.
  package func settleTrials(within seconds: Double) {
    shadowing.settle(within: seconds)
    flushTrials()
    flusher.mark()
  }

  /// Writes what was compared; what the store does not take is kept for the next time.
  func flushTrials() {
    do throws(StoredRecordError) {
      try trials.flush(to: rolloutStore)
    } catch {
      logger.debug("trials not written", metadata: ["code": "\(error.code.rawValue)"])
    }
  }

  private func shadow(
    _ request: SearchRequest, _ answer: RoutedAnswer<SearchPage>, _ cancellation: Cancellation
  ) -> ShadowOutcome {
    let other = router.side(answer.backend.other, request, cancellation)
    guard !cancellation.isCancelled, other.error?.code != .cancelled else { return .skipped }
    let answered = Comparison.Side(page: answer.value, milliseconds: answer.milliseconds)
    let isFirst = answer.backend == .v1
    let both = Comparison(v1: isFirst ? answered : other, v2: isFirst ? other : answered)
    trials.add(
      Trial(
        at: clock.now(), kind: .search, answered: answer.backend, v1: Self.side(both.v1),
        v2: Self.side(both.v2), overlap: both.ranks.overlap(at: 10),
        depth: min(10, max(both.v1.ids.count, both.v2.ids.count)),
        distance: 1 - both.ranks.rankBiasedOverlap))
    return other.error == nil ? .compared : .failed
  }

  private func shadow(
    _ id: PackageID, _ answer: RoutedAnswer<CatalogueEntry?>, _ cancellation: Cancellation
  ) -> ShadowOutcome {
    guard let backend = router.backends[answer.backend.other] else { return .skipped }
    let begin = clock.uptime()
    var entry: CatalogueEntry?
    var failure: BackendError?
    do throws(BackendError) {
      entry = try backend.entry(id)
    } catch {
      failure = error
    }
    guard !cancellation.isCancelled, failure?.code != .cancelled else { return .skipped }
    let other = Trial.Side(
      microseconds: Int64(clamping: (clock.uptime() &- begin) / 1_000),
      error: failure?.code.rawValue)
    let mine = Trial.Side(microseconds: Int64(answer.milliseconds * 1_000))
    let fields = failure == nil ? EntryComparison.differences(answer.value, entry) : []
    let isFirst = answer.backend == .v1
    trials.add(
      Trial(
        at: clock.now(), kind: .lookup, answered: answer.backend, v1: isFirst ? mine : other,
        v2: isFirst ? other : mine,
        package: fields.isEmpty ? nil : RegistryText("\(id.registry):\(id.name.raw)"),
        fields: fields))
    return failure == nil ? .compared : .failed
  }

  private static func side(_ side: Comparison.Side) -> Trial.Side {
    Trial.Side(
      microseconds: side.error == nil ? Int64(side.milliseconds * 1_000) : nil,
      error: side.error?.code.rawValue)
  }
}
