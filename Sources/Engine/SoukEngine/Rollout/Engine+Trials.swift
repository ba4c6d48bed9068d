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
    guard shadows, !answer.cached else { return }
    if let failure = answer.fellBackFrom {
      trials.add(
        Trial(
          at: clock.now(), kind: .search, answered: answer.backend,
          v1: Trial.Side(microseconds: nil),
          v2: Trial.Side(microseconds: nil, error: failure.code.rawValue)))
      return
    }
    shadowing.add { [weak self] in
      self?.shadow(request, answer, $0)
    }
  }

  /// Counts a search that no backend answered.
  func followFailure(_ error: BackendError) {
    guard gate == .parallel, error.code != .cancelled else { return }
    trials.decided(error.backend, percentage: settings.v2Percentage, at: clock.now())
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
    guard shadows, !answer.cached, answer.fellBackFrom == nil else { return }
    shadowing.add { [weak self] in
      self?.shadow(id, answer, $0)
    }
  }

  /// Gives comparisons under way a moment to end and writes what they found; for the end of a run.
  package func settleTrials(within seconds: Double) {
    shadowing.settle(within: seconds)
    flushTrials()
    flusher.mark()
  }

  /// Writes what was compared; what the store does not take is kept for the next time.
  func flushTrials() {
    do throws(RolloutStoreError) {
      try trials.flush(to: rolloutStore)
    } catch {
      logger.debug("trials not written", metadata: ["code": "\(error.code.rawValue)"])
    }
  }

  private func shadow(
    _ request: SearchRequest, _ answer: RoutedAnswer<SearchPage>, _ cancellation: Cancellation
  ) {
    let other = router.side(answer.backend.other, request, cancellation)
    guard !cancellation.isCancelled, other.error?.code != .cancelled else { return }
    let answered = Comparison.Side(page: answer.value, milliseconds: answer.milliseconds)
    let isFirst = answer.backend == .v1
    let both = Comparison(v1: isFirst ? answered : other, v2: isFirst ? other : answered)
    trials.add(
      Trial(
        at: clock.now(), kind: .search, answered: answer.backend, v1: Self.side(both.v1),
        v2: Self.side(both.v2), overlap: both.ranks.overlap(at: 10),
        depth: min(10, max(both.v1.ids.count, both.v2.ids.count)),
        distance: 1 - both.ranks.rankBiasedOverlap))
  }

  private func shadow(
    _ id: PackageID, _ answer: RoutedAnswer<CatalogueEntry?>, _ cancellation: Cancellation
  ) {
    guard let backend = router.backends[answer.backend.other] else { return }
    let begin = clock.uptime()
    var entry: CatalogueEntry?
    var failure: BackendError?
    do throws(BackendError) {
      entry = try backend.entry(id)
    } catch {
      failure = error
    }
    guard !cancellation.isCancelled, failure?.code != .cancelled else { return }
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
  }

  private static func side(_ side: Comparison.Side) -> Trial.Side {
    Trial.Side(
      microseconds: side.error == nil ? Int64(side.milliseconds * 1_000) : nil,
      error: side.error?.code.rawValue)
  }
}
