package import SoukAssess

/// How the checklist before souk is put into service stands.
package struct PreflightReport: Hashable, Sendable {
  /// The points, in their order.
  package var items: [Item]
  /// The commit that the records must be of; nil for any.
  package var commit: String?

  /// For how many seconds a record proves something: a week.
  package static let age: Int64 = 7 * 86_400

  /// One point.
  package struct Item: Hashable, Sendable {
    /// Which one.
    package var check: PreflightCheck
    /// How it stands.
    package var state: State
    /// What it was told from.
    package var standing: CheckRecords.Standing
  }

  /// How a point can stand.
  package enum State: String, Sendable, Hashable, CaseIterable {
    /// Proven.
    case pass
    /// Refuted.
    case fail
    /// Neither: nothing was looked at, or too long ago, or something else.
    case pending
  }

  /// Judges the records of checks.
  ///
  /// - Parameter now: the moment, in seconds since 1970.
  package init(_ records: CheckRecords, commit: String?, now: Int64) {
    self.commit = commit
    items = PreflightCheck.allCases.map { check in
      let standing = records.standing(
        of: check.record, commit: commit, now: now, age: Self.age)
      return Item(check: check, state: Self.state(check, standing), standing: standing)
    }
  }

  /// Whether every point is proven.
  package var isGo: Bool { items.allSatisfy { $0.state == .pass } }

  private static func state(
    _ check: PreflightCheck, _ standing: CheckRecords.Standing
  ) -> State {
    guard case .current(let record) = standing else { return .pending }
    switch record.result {
    case .fail: return .fail
    case .skipped: return .pending
    case .pass: break
    }
    if let name = check.zero {
      guard let figure = record.figures[name] else { return .pending }
      if figure != 0 { return .fail }
    }
    if let name = check.positive {
      guard let figure = record.figures[name], figure > 0 else { return .pending }
    }
    return .pass
  }
}
