package import SoukMetrics

extension ServiceLevel {
  /// Evaluates every promise on what was recorded.
  ///
  /// - Parameters:
  ///   - store: the figures of the home.
  ///   - now: the moment, in seconds since 1970.
  /// - Returns: the reports in the order of the promises.
  /// - Complexity: O(*n*) in the slices of 30 days, 744 at the most.
  package static func evaluate(
    _ store: any MetricsStore, now: Int64
  ) throws(MetricsError) -> [ServiceLevelReport] {
    let longest = allCases.map(\.days).max() ?? 0
    let hours = try store.slices(.hour, since: now - Int64(longest) * 86_400)
    let minutes = try store.slices(.minute, since: now - HistoryStep.minute.retention)
    var reports: [ServiceLevelReport] = []
    for level in allCases {
      reports.append(
        level == .availability
          ? try availability(store, now: now)
          : level.report(hours: hours, minutes: minutes, now: now))
    }
    return reports
  }

  private func report(
    hours: [HistorySlice], minutes: [HistorySlice], now: Int64
  ) -> ServiceLevelReport {
    let window = Self.sum(hours, since: now - Int64(days) * 86_400)
    let lastHour = Self.sum(minutes, since: now - 3_600)
    let sixHours = Self.sum(hours, since: now - 6 * 3_600)
    let events = events(in: window)
    return ServiceLevelReport(
      level: self, value: figure(in: window), recent: figure(in: lastHour), events: events,
      budgetLeft: events.badShare.map { 1 - burn($0) },
      burn: self.events(in: lastHour).badShare.map(burn),
      slowBurn: self.events(in: sixHours).badShare.map(burn))
  }

  private static func availability(
    _ store: any MetricsStore, now: Int64
  ) throws(MetricsError) -> ServiceLevelReport {
    let level = ServiceLevel.availability
    func counted(_ seconds: Int64) throws(MetricsError) -> EventCount {
      let tally = try store.minutes(since: now - seconds)
      return EventCount(good: Int64(tally.asked - tally.failed), total: Int64(tally.asked))
    }
    let window = try counted(Int64(level.days) * 86_400)
    let lastHour = try counted(3_600)
    return ServiceLevelReport(
      level: level, value: window.badShare.map { 1 - $0 }, recent: lastHour.badShare.map { 1 - $0 },
      events: window, budgetLeft: window.badShare.map { 1 - level.burn($0) },
      burn: lastHour.badShare.map(level.burn),
      slowBurn: try counted(6 * 3_600).badShare.map(level.burn))
  }

  /// A share of bad events in multiples of the share that uses the budget up exactly.
  private func burn(_ badShare: Double) -> Double { badShare / (1 - objective) }

  private static func sum(_ slices: [HistorySlice], since: Int64) -> MetricsRecord {
    slices.reduce(into: MetricsRecord()) { sum, slice in
      if slice.start >= since { sum.merge(slice.record) }
    }
  }
}
