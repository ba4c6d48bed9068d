package import SoukMetrics
import SoukModel

/// The figures of one home.
package struct LocalRolloutEvidence: RolloutEvidence {
  private let metrics: any MetricsStore
  private let store: any RolloutStore
  private let now: Int64

  /// Reads the figures that were recorded up to `now`, in seconds since 1970.
  package init(metrics: any MetricsStore, store: any RolloutStore, now: Int64) {
    self.metrics = metrics
    self.store = store
    self.now = now
  }

  package func measure(
    _ measure: RolloutMeasure, since: Int64
  ) throws(RolloutEvidenceError) -> Measurement {
    do throws(MetricsError) {
      if let known = try history(measure, since) { return known }
    } catch {
      throw .metrics(error)
    }
    do throws(StoredRecordError) {
      return try recorded(measure, since)
    } catch {
      throw .store(error)
    }
  }

  /// What the history of figures tells; nil for what it does not know of.
  private func history(
    _ measure: RolloutMeasure, _ since: Int64
  ) throws(MetricsError) -> Measurement? {
    switch measure {
    case .missedLevels:
      let levels = try ServiceLevel.evaluate(metrics, now: now)
      let samples = levels.first { $0.level == .searchLatency }?.events.total ?? 0
      return Measurement(Double(levels.count { $0.light == .missed }), samples: samples)
    case .cacheHitRate:
      let events = ServiceLevel.cacheHitRate.events(in: try record(since))
      return .share(events.good, of: events.total)
    case .errorIncrease:
      let record = try record(since)
      let mine = Self.errors(record, "v2")
      guard let rate = mine.value else { return mine }
      return Measurement(rate - (Self.errors(record, "v1").value ?? 0), samples: mine.samples)
    case .errorRate:
      let record = try record(since)
      return .share(record.total(.searchErrors), of: record.total(.searchTotal))
    case .searchP95, .regression:
      let sample = try record(since).latency(.searchLatency)
      let p95 = sample.bucketQuantile(0.95)
      guard measure == .regression else { return Measurement(p95, samples: sample.count) }
      guard let p95, let baseline = try? baseline(), baseline > 0 else {
        return Measurement(samples: sample.count)
      }
      return Measurement(p95 / baseline, samples: sample.count)
    case .availability:
      let tally = try metrics.minutes(since: since)
      return .share(Int64(tally.asked - tally.failed), of: Int64(tally.asked))
    case .rollbackRate:
      let sessions = (try? store.sessions(since: since).count) ?? 0
      return .share(try record(since).total(.rollbacksTotal), of: Int64(sessions))
    default: return nil
    }
  }

  /// What the record of the rollout tells.
  private func recorded(
    _ measure: RolloutMeasure, _ since: Int64
  ) throws(StoredRecordError) -> Measurement {
    switch measure {
    case .smokeFailures:
      let latest = try store.events().last { $0.kind == .probed && $0.at >= since }
      guard let latest else { return Measurement() }
      return Measurement(Double(latest.failed), samples: Int64(latest.passed + latest.failed))
    case .crashes:
      let sessions = try store.sessions(since: since)
      return Measurement(
        Double(sessions.count { $0.end == .crash }), samples: Int64(sessions.count))
    case .satisfaction:
      let tally = FeedbackTally(try store.feedback(since: since).filter { $0.backend == .v2 })
      return Measurement(tally.satisfaction, samples: Int64(tally.total))
    case .criticalIssues: return try open(.critical)
    case .complaints: return try open(.complaint)
    case .latencyRatio, .errorDifference, .consistency:
      return Self.compared(
        measure, TrialReport(try store.trials(since: since), tallies: []))
    case .deprecated:
      let phase = RolloutCourse(try store.events()).phase
      return Measurement(phase == .deprecation ? 1 : 0)
    default: return Measurement()
    }
  }

  private func open(
    _ severity: RolloutIssue.Severity
  ) throws(StoredRecordError) -> Measurement {
    Measurement(Double(try store.issues().count { $0.isOpen && $0.severity == severity }))
  }

  private static func compared(
    _ measure: RolloutMeasure, _ report: TrialReport
  ) -> Measurement {
    switch measure {
    case .latencyRatio:
      return Measurement(report.latencyRatio, samples: Int64(report.searches))
    case .errorDifference:
      guard let mine = report.v2.errorRate, let other = report.v1.errorRate else {
        return Measurement()
      }
      return Measurement(mine - other, samples: Int64(report.searches))
    default: return .share(Int64(report.consistent), of: Int64(report.compared))
    }
  }

  private func baseline() throws(StoredRecordError) -> Double? {
    RolloutCourse(try store.events()).baseline
  }

  /// What was recorded since a moment: to the minute where minutes are kept, else to the hour.
  private func record(_ since: Int64) throws(MetricsError) -> MetricsRecord {
    let isRecent = since > now - HistoryStep.minute.retention
    let step: HistoryStep = isRecent ? .minute : .hour
    return try metrics.slices(step, since: step.start(of: since)).reduce(into: MetricsRecord()) {
      $0.merge($1.record)
    }
  }

  private static func errors(_ record: MetricsRecord, _ backend: String) -> Measurement {
    .share(
      record.total(.searchErrors, ["backend": backend]),
      of: record.total(.searchTotal, ["backend": backend]))
  }
}
