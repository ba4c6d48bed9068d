import SoukEngine

/// A row of the failures page.
enum FailuresRow: Hashable, Sendable, Identifiable {
  /// A cause that several releases share.
  case group(FailureGroup)
  /// A cause that only one release has: both in one row.
  case alone(FailureGroup, FailureRecord)
  /// A release, below its cause.
  case entry(FailureRecord)

  /// What a row is about.
  enum ID: Hashable, Sendable {
    /// A cause.
    case group(FailureGroup.ID)
    /// A release.
    case entry(FailureRecord.ID)
  }

  /// What the row is about.
  var id: ID {
    switch self {
    case .group(let group): .group(group.id)
    case .alone(_, let record), .entry(let record): .entry(record.id)
    }
  }

  /// The release; nil for a cause.
  var record: FailureRecord? {
    switch self {
    case .group: nil
    case .alone(_, let record), .entry(let record): record
    }
  }

  /// The releases that a command on the row is about.
  var records: [FailureRecord] {
    switch self {
    case .group(let group): group.records
    case .alone(_, let record), .entry(let record): [record]
    }
  }

  /// The code of the cause.
  var code: String {
    switch self {
    case .group(let group): group.code
    case .alone(_, let record), .entry(let record): record.code
    }
  }
}
