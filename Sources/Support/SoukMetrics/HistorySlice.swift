/// What was recorded by all processes of a home within one minute or hour.
package struct HistorySlice: Hashable, Sendable {
  /// When it began, in seconds since 1970.
  package var start: Int64
  /// The counters, and of the histograms the buckets and the sum alone.
  package var record: MetricsRecord
  /// The highest value that each gauge had when figures were written.
  package var peaks: [MetricKey: Int64]

  /// Makes a slice; of nothing, unless told otherwise.
  package init(start: Int64, record: MetricsRecord = .init(), peaks: [MetricKey: Int64] = [:]) {
    self.start = start
    self.record = record
    self.peaks = peaks
  }
}
