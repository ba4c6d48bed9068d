import SoukMetrics
package import SoukRollout

extension Engine {
  package func serviceLevels() throws(ServiceError) -> [ServiceLevelReport] {
    let now = clock.now()
    return try figures { store throws(MetricsError) in
      try ServiceLevel.evaluate(store, now: now)
    }
  }

  package func alerts() throws(ServiceError) -> [AlertReport] {
    let now = clock.now()
    return try figures { store throws(MetricsError) in
      try AlertEvaluator(store, now: now).reports()
    }
  }

  package func prometheusText() -> String {
    let (record, gauges) = shownFigures()
    return PrometheusEncoder.encode(record, gauges: gauges)
  }

  /// The figures of this home as everybody outside is shown them.
  func shownFigures() -> (record: MetricsRecord, gauges: [MetricKey: Int64]) {
    metrics.gauge(MetricKey(.residentMemory)).set(Self.residentBytes)
    countIssues()
    var gauges = metrics.gauges()
    do throws(MetricsError) {
      let record = try metrics.exposition(from: metricsStore)
      // The others' gauges are known from what they wrote in this minute and the one before.
      let since = HistoryStep.minute.start(of: clock.now()) - HistoryStep.minute.seconds
      for slice in try metricsStore.slices(.minute, since: since) {
        gauges.merge(slice.peaks, uniquingKeysWith: max)
      }
      return (record, gauges)
    } catch {
      readFigures()
      return (metrics.exposition(), gauges)
    }
  }

  /// Reads the history, what this process has not written yet included.
  private func figures<Answer>(
    _ body: (any MetricsStore) throws(MetricsError) -> Answer
  ) throws(ServiceError) -> Answer {
    flush()
    do throws(MetricsError) {
      return try body(metricsStore)
    } catch {
      throw ServiceError(
        error.code == .busy ? .busy : .io, "The figures of this home cannot be read.",
        remedy: error.code == .busy
          ? "Another souk holds “state.db”; try again."
          : "Look at the permissions of “state.db” and at the disk.")
    }
  }
}
