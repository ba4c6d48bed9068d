package import SoukMetrics

/// Evaluates alerts over the history of a home, as Prometheus would over its scrapes.
///
/// A rule is looked at at the end of every minute that the history knows, and now; an alert fires
/// when its figure was wrong at every look for as long as the rule says. A minute in which nothing
/// happened counts for no figure, and a window without any event is not wrong.
package struct AlertEvaluator: Sendable {
  private let slices: [Int64: HistorySlice]
  private let hours: [HistorySlice]
  private let now: Int64

  /// Makes an evaluator.
  ///
  /// - Parameters:
  ///   - minutes: the minutes of the last three hours; what is missing counts as quiet.
  ///   - hours: the hours of the last day, for windows longer than the minutes go.
  ///   - now: the moment, in seconds since 1970.
  package init(minutes: [HistorySlice], hours: [HistorySlice] = [], now: Int64) {
    slices = Dictionary(minutes.map { ($0.start, $0) }, uniquingKeysWith: { first, _ in first })
    self.hours = hours
    self.now = now
  }

  /// Reads the history of a home.
  package init(_ store: any MetricsStore, now: Int64) throws(MetricsError) {
    self.init(
      minutes: try store.slices(.minute, since: now - HistoryStep.minute.retention),
      hours: try store.slices(.hour, since: now - 86_400), now: now)
  }

  /// How every alert stands, in their order.
  package func reports(_ rules: [AlertRule] = AlertRule.all) -> [AlertReport] {
    rules.map(report)
  }

  private func report(_ rule: AlertRule) -> AlertReport {
    guard rule.measure != .down else { return AlertReport(rule: rule, state: .unknown) }
    return rule.measure.backends.map { backend in
      AlertReport(
        rule: rule, state: state(rule, backend), value: value(rule, backend, at: now),
        backend: backend)
    }.max { Self.isLess($0, $1) } ?? AlertReport(rule: rule, state: .ok)
  }

  private static func isLess(_ left: AlertReport, _ right: AlertReport) -> Bool {
    guard left.state.rank == right.state.rank else { return left.state.rank < right.state.rank }
    guard let mine = left.value else { return right.value != nil }
    guard let other = right.value else { return false }
    return left.rule.measure == .cacheHitRate ? mine > other : mine < other
  }

  /// Walks back from now for as long as the figure was wrong.
  private func state(_ rule: AlertRule, _ backend: String?) -> AlertState {
    guard isWrong(rule, backend, at: now) else { return .ok }
    var since = now
    // The moment at which a minute is over is looked at with that minute as the last one.
    var look = HistoryStep.minute.start(of: now) - 1
    let earliest = now - HistoryStep.minute.retention
    while look > earliest, isWrong(rule, backend, at: look) {
      since = look + 1
      look -= 60
    }
    let minutes = Int((now - since) / 60)
    return minutes >= rule.holds ? .firing(since: since) : .pending(minutes: minutes)
  }

  private func isWrong(_ rule: AlertRule, _ backend: String?, at moment: Int64) -> Bool {
    if case .burn(let level, let longMinutes) = rule.measure {
      return burn(level, minutes: rule.window, at: moment).map(rule.isWrong) == true
        && burn(level, minutes: longMinutes, at: moment).map(rule.isWrong) == true
    }
    return value(rule, backend, at: moment).map(rule.isWrong) == true
  }

  private func value(_ rule: AlertRule, _ backend: String?, at moment: Int64) -> Double? {
    switch rule.measure {
    case .latency(let name):
      sum(rule.window, moment).latency(name, backend).bucketQuantile(0.95)
    case .share(let part, let whole): share(part, whole, backend, sum(rule.window, moment))
    case .cacheHitRate: ServiceLevel.cacheHitRate.figure(in: sum(rule.window, moment))
    case .level(let name): peak(name, rule.window, moment)
    case .burn(let level, let longMinutes): burn(level, minutes: longMinutes, at: moment)
    case .down: nil
    }
  }

  private func share(
    _ part: MetricName, _ whole: MetricName, _ backend: String?, _ record: MetricsRecord
  ) -> Double? {
    let total = record.total(whole, backend)
    return total > 0 ? Double(record.total(part, backend)) / Double(total) : nil
  }

  /// The highest value of the latest minute that has one: figures are written when something
  /// happens, and until then the last one holds.
  private func peak(_ name: MetricName, _ window: Int, _ moment: Int64) -> Double? {
    starts(window, moment).lazy.compactMap { slices[$0] }
      .compactMap { $0.peaks.filter { $0.key.name == name }.values.max() }.first.map(Double.init)
  }

  private func burn(_ level: ServiceLevel, minutes: Int, at moment: Int64) -> Double? {
    level.events(in: sum(minutes, moment)).badShare.map { $0 / (1 - level.objective) }
  }

  /// What happened in the minutes up to and with the one of a moment.
  private func sum(_ minutes: Int, _ moment: Int64) -> MetricsRecord {
    guard Int64(minutes) * 60 <= HistoryStep.minute.retention else {
      let since = moment - Int64(minutes) * 60
      return hours.reduce(into: MetricsRecord()) { sum, slice in
        if slice.start >= since, slice.start <= moment { sum.merge(slice.record) }
      }
    }
    return starts(minutes, moment).reduce(into: MetricsRecord()) { sum, start in
      if let slice = slices[start] { sum.merge(slice.record) }
    }
  }

  private func starts(_ minutes: Int, _ moment: Int64) -> [Int64] {
    let last = HistoryStep.minute.start(of: moment)
    return (0..<max(1, minutes)).map { last - Int64($0) * 60 }
  }
}

extension AlertMeasure {
  /// The backends whose figures are looked at one by one; a nil for a figure of all together.
  fileprivate var backends: [String?] {
    switch self {
    case .latency(.rdfQueryLatency): ["v2"]
    case .latency, .share: ["v1", "v2"]
    case .cacheHitRate, .level, .burn, .down: [nil]
    }
  }
}

extension MetricsRecord {
  fileprivate func total(_ name: MetricName, _ backend: String?) -> Int64 {
    guard let backend else { return total(name) }
    return total(name, ["backend": backend])
  }

  fileprivate func latency(_ name: MetricName, _ backend: String?) -> LatencySample {
    guard let backend else { return latency(name) }
    return latency(name, ["backend": backend])
  }
}
