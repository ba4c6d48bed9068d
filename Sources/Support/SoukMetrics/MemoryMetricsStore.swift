import Synchronization

/// A store of figures that ends with the process.
package final class MemoryMetricsStore: MetricsStore {
  private struct State {
    var record = MetricsRecord()
    var slices: [HistoryStep: [Int64: HistorySlice]] = [:]
    var minutes: [Int64: (requests: Int64, unanswered: Int64)] = [:]
  }

  private let state = Mutex(State())

  /// Makes an empty store.
  package init() {}

  package func load() throws(MetricsError) -> MetricsRecord { state.withLock { $0.record } }

  package func add(
    _ fresh: MetricsRecord, peaks: [MetricKey: Int64], now: Int64
  ) throws(MetricsError) {
    state.withLock { state in
      state.record.merge(fresh)
      for step in HistoryStep.allCases {
        let start = step.start(of: now)
        var slice = state.slices[step]?[start] ?? HistorySlice(start: start)
        slice.record.merge(fresh.withoutTimes)
        slice.peaks.merge(peaks, uniquingKeysWith: max)
        state.slices[step, default: [:]][start] = slice
        state.slices[step]?.removeAll { $0 < now - step.retention }
      }
      let minute = HistoryStep.minute.start(of: now)
      let old = state.minutes[minute] ?? (0, 0)
      state.minutes[minute] = (old.requests &+ fresh.requests, old.unanswered &+ fresh.unanswered)
      state.minutes.removeAll { $0 < now - HistoryStep.hour.retention }
    }
  }

  package func slices(
    _ step: HistoryStep, since: Int64
  ) throws(MetricsError) -> [HistorySlice] {
    state.withLock { state in
      (state.slices[step] ?? [:]).values.filter { $0.start >= since }
        .sorted { $0.start < $1.start }
    }
  }

  package func minutes(since: Int64) throws(MetricsError) -> MinuteTally {
    state.withLock { state in
      let counted = state.minutes.filter {
        $0.key >= since && ($0.value.requests > 0 || $0.value.unanswered > 0)
      }
      return MinuteTally(
        asked: counted.count, failed: counted.values.count { $0.unanswered > 0 })
    }
  }
}

extension Dictionary {
  /// Drops the entries whose key meets a condition.
  fileprivate mutating func removeAll(where condition: (Key) -> Bool) {
    self = filter { !condition($0.key) }
  }
}
