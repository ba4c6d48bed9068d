/// Where figures outlive the process and those of several processes add up.
package protocol MetricsStore: Sendable {
  /// Everything that was ever added.
  func load() throws(MetricsError) -> MetricsRecord

  /// The same without single times: what a scrape shows.
  func totals() throws(MetricsError) -> MetricsRecord

  /// Adds figures to what is there and to the slices of a moment: all of them or none.
  ///
  /// Slices older than ``HistoryStep/retention`` may be dropped by it.
  /// - Parameters:
  ///   - record: what was recorded since the last time.
  ///   - peaks: the gauges as they stand.
  ///   - now: the moment, in seconds since 1970.
  func add(
    _ record: MetricsRecord, peaks: [MetricKey: Int64], now: Int64) throws(MetricsError)

  /// The slices that began at `since` or later, oldest first; a slice without figures is left out.
  func slices(_ step: HistoryStep, since: Int64) throws(MetricsError) -> [HistorySlice]

  /// The minutes that began at `since` or later, counted.
  func minutes(since: Int64) throws(MetricsError) -> MinuteTally
}

extension MetricsStore {
  /// Everything, and then the times left out.
  package func totals() throws(MetricsError) -> MetricsRecord { try load().withoutTimes }
}
