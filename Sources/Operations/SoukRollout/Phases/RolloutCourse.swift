/// How far a rollout has come, told from what happened to it.
package struct RolloutCourse: Hashable, Sendable {
  /// The phase; nil before the first one and after everything was broken off.
  package private(set) var phase: RolloutPhase?
  /// When it began, in seconds since 1970.
  package private(set) var began: Int64?
  /// When the fourth phase began, while it or a later one lasts.
  package private(set) var migrated: Int64?
  /// The 95th percentile of searches before the fourth phase, in milliseconds.
  package private(set) var baseline: Double?
  /// Whether everything was broken off and not begun anew.
  package private(set) var wasAborted = false

  /// Reads the events of a rollout, oldest first.
  package init(_ events: [RolloutEvent]) {
    for event in events {
      switch event.kind {
      case .began:
        guard let next = RolloutPhase(rawValue: event.phase) else { continue }
        phase = next
        began = event.at
        wasAborted = false
        if next == .fullMigration {
          migrated = event.at
          baseline = event.p95
        } else if next < .fullMigration {
          (migrated, baseline) = (nil, nil)
        }
      case .aborted:
        (phase, began, migrated, baseline) = (nil, nil, nil, nil)
        wasAborted = true
      case .probed, .approved: continue
      }
    }
  }

  /// The phase that comes next: the first one where none is under way; nil after the last one.
  package var next: RolloutPhase? { phase.map(\.next) ?? .internalTesting }
}
