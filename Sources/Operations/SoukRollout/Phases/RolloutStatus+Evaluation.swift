import SoukModel

extension RolloutStatus {

  /// Judges the phase of a rollout on figures.
  ///
  /// - Parameters:
  ///   - store: what happened to it.
  ///   - evidence: where the figures come from.
  ///   - now: the moment, in seconds since 1970.
  package static func evaluate(
    _ store: any RolloutStore, evidence: any RolloutEvidence, now: Int64
  ) throws(RolloutEvidenceError) -> RolloutStatus {
    var status = RolloutStatus(now: now)
    let course: RolloutCourse
    do throws(StoredRecordError) {
      course = RolloutCourse(try store.events())
      status.openIssues = try store.issues().filter(\.isOpen)
      guard let began = course.began else {
        status.wasAborted = course.wasAborted
        return status
      }
      status.feedback = FeedbackTally(
        try store.feedback(since: began).filter { $0.backend == .v2 })
      let sessions = try store.sessions(since: began)
      status.sessions = (sessions.count, sessions.count { $0.end == .crash })
    } catch {
      throw .store(error)
    }
    guard let phase = course.phase, let began = course.began else { return status }
    status.phase = phase
    status.began = began
    for criterion in phase.criteria {
      status.criteria.append(
        criterion.judge(try evidence.measure(criterion.measure, since: began)))
    }
    guard let migrated = course.migrated else { return status }
    for kpi in RolloutKPI.all {
      let figure = try evidence.measure(kpi.criterion.measure, since: migrated)
      status.kpis.append(kpi.judge(figure, since: migrated, now: now))
    }
    return status
  }
}
