/// The versions between events, as OSV states them.
package struct AdvisoryRange: Hashable, Sendable {
  /// What happened, in the order of versions.
  package let events: [Event]

  /// One event in the life of a weakness.
  package enum Event: Hashable, Sendable {
    /// It came in with this version; nil for the first of all.
    case introduced(AuditVersion?)
    /// It is gone from this version on.
    case fixed(AuditVersion)
    /// This version is the last that has it.
    case lastAffected(AuditVersion)

    /// The version at which it happened; nil for the first of all.
    fileprivate var version: AuditVersion? {
      switch self {
      case .introduced(let version): version
      case .fixed(let version), .lastAffected(let version): version
      }
    }
  }

  /// Takes events in any order.
  package init(_ events: [Event]) {
    self.events = events.sorted { left, right in
      guard let first = left.version else { return right.version != nil }
      return right.version.map(first.precedes) ?? false
    }
  }

  /// Whether a version has the weakness.
  package func contains(_ version: AuditVersion) -> Bool {
    var isInside = false
    for event in events {
      switch event {
      case .introduced(let first):
        if first.map({ !version.precedes($0) }) ?? true { isInside = true }
      case .fixed(let first): if !version.precedes(first) { isInside = false }
      case .lastAffected(let last): if last.precedes(version) { isInside = false }
      }
    }
    return isInside
  }
}
