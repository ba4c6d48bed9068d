import SoukFetch
import SoukMetrics
import SoukModel
package import SoukRollout

extension Engine {
  package func rollout(fleet: String?) throws(ServiceError) -> RolloutStatus {
    try rollout(requiring: settings.signoffs, fleet: fleet)
  }

  /// The status, with what is missing of the approvals that are asked for.
  private func rollout(
    requiring roles: [String], fleet: String?
  ) throws(ServiceError) -> RolloutStatus {
    flush()
    let now = clock.now()
    var evidence: any RolloutEvidence = LocalRolloutEvidence(
      metrics: metricsStore, store: rolloutStore, now: now)
    if let fleet {
      guard let base = FetchURL(fleet.hasSuffix("/") ? String(fleet.dropLast()) : fleet) else {
        throw RolloutRefusal.badAddress(fleet)
      }
      evidence = PrometheusEvidence(base, fetcher: sources.fetcher, rest: evidence, now: now)
    }
    let judge = evidence
    var status = try judging { () throws(RolloutEvidenceError) in
      try RolloutStatus.evaluate(rolloutStore, evidence: judge, now: now)
    }
    status.source = fleet
    status.approvals = try approvals(status)
    if status.phase != nil {
      let given = Set(status.approvals.map(\.role))
      var asked: [String] = []
      for role in roles where !given.contains(role) && !asked.contains(role) { asked.append(role) }
      status.missingRoles = asked
    }
    return status
  }

  package func advanceRollout(
    requiring roles: [String], fleet: String?
  ) throws(ServiceError) -> RolloutStatus {
    let status = try rollout(requiring: settings.signoffs + roles, fleet: fleet)
    guard status.isGo else {
      throw status.phase?.next == nil
        ? RolloutRefusal.lastPhase : RolloutRefusal.notReady(RolloutWording.obstacles(status))
    }
    let next = status.phase.map(\.next) ?? .internalTesting
    guard let next else { throw RolloutRefusal.lastPhase }
    try setGate(for: next)
    let day = clock.now() - 86_400
    let hours = try recording { () throws(StoredRecordError) in
      (try? metricsStore.slices(.hour, since: day)) ?? []
    }
    let sample = hours.reduce(into: MetricsRecord()) { $0.merge($1.record) }
      .latency(.searchLatency)
    try recording { () throws(StoredRecordError) in
      try rolloutStore.add(
        RolloutEvent(
          at: clock.now(), kind: .began, phase: next.rawValue, p95: sample.bucketQuantile(0.95)))
    }
    return try rollout()
  }

  package func abortRollout() throws(ServiceError) -> RollbackReport {
    let phase = try recording { () throws(StoredRecordError) in
      RolloutCourse(try rolloutStore.events()).phase
    }
    guard let phase else { throw RolloutRefusal.notBegun }
    try set("gate.backend", to: Gate.v1.rawValue)
    try recording { () throws(StoredRecordError) in
      try rolloutStore.add(
        RolloutEvent(at: clock.now(), kind: .aborted, phase: phase.rawValue))
    }
    return try verifyRollback()
  }

  package func trialReport(since: Int64) throws(ServiceError) -> TrialReport {
    settleTrials(within: 0.2)
    return try recording { () throws(StoredRecordError) in
      TrialReport(
        try rolloutStore.trials(since: since), tallies: try rolloutStore.tallies(since: since),
        shadows: try rolloutStore.shadows(since: since))
    }
  }

  package func give(_ feedback: Feedback) throws(ServiceError) {
    try recording { () throws(StoredRecordError) in try rolloutStore.add(feedback) }
    metrics.counter(
      MetricKey(
        .feedbackTotal,
        ["answer": feedback.verdict.rawValue, "backend": feedback.backend.rawValue])
    ).add()
    flusher.mark()
  }

  package func feedback(since: Int64) throws(ServiceError) -> [Feedback] {
    try recording { () throws(StoredRecordError) in try rolloutStore.feedback(since: since) }
  }

  package func open(_ issue: RolloutIssue) throws(ServiceError) -> Int64 {
    try recording { () throws(StoredRecordError) in try rolloutStore.add(issue) }
  }

  package func closeIssue(_ number: Int64) throws(ServiceError) {
    let isClosed = try recording { () throws(StoredRecordError) in
      try rolloutStore.close(number, at: clock.now())
    }
    guard isClosed else { throw RolloutRefusal.noIssue(number) }
  }

  package func issues() throws(ServiceError) -> [RolloutIssue] {
    try recording { () throws(StoredRecordError) in try rolloutStore.issues() }
  }

  package func recordProbes(passed: Int, failed: Int) throws(ServiceError) {
    var event = RolloutEvent(at: clock.now(), kind: .probed)
    (event.passed, event.failed) = (passed, failed)
    try recording { () throws(StoredRecordError) in try rolloutStore.add(event) }
  }

  /// Puts the gauges of open issues where a scrape finds them.
  func countIssues() {
    guard let issues = try? rolloutStore.issues() else { return }
    for severity in RolloutIssue.Severity.allCases {
      metrics.gauge(MetricKey(.issuesOpen, ["severity": severity.rawValue]))
        .set(Int64(issues.count { $0.isOpen && $0.severity == severity }))
    }
  }

  private func setGate(for phase: RolloutPhase) throws(ServiceError) {
    for setting in phase.settings { try set(setting.key, to: setting.value) }
    let wanted = phase.settings.first { $0.key == "gate.backend" }
    if let gate = wanted.flatMap({ Gate(rawValue: $0.value) }) { setGate(gate) }
  }

  private func set(_ key: String, to value: String) throws(ServiceError) {
    try SettingsFile(home: home, environment: [:]).set(key, to: value)
  }

  /// Calls the record of the rollout, its error turned into the engine's.
  func recording<Answer>(
    _ body: () throws(StoredRecordError) -> Answer
  ) throws(ServiceError) -> Answer {
    do throws(StoredRecordError) {
      return try body()
    } catch {
      throw ServiceError(error)
    }
  }

  private func judging<Answer>(
    _ body: () throws(RolloutEvidenceError) -> Answer
  ) throws(ServiceError) -> Answer {
    do throws(RolloutEvidenceError) {
      return try body()
    } catch {
      switch error {
      case .store(let error): throw ServiceError(error)
      case .metrics(let error):
        throw ServiceError(StoredRecordError(.rollout, error.code == .busy ? .busy : .storage))
      case .unreachable(let reason): throw RolloutRefusal.unreachable(reason)
      case .unexpected(let reason): throw RolloutRefusal.unexpected(reason)
      }
    }
  }
}
