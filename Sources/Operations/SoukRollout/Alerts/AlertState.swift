/// Whether an alert is quiet, about to fire or firing.
package enum AlertState: Hashable, Sendable, Codable {
  /// Nothing is wrong, or nothing was measured.
  case ok
  /// Wrong, but not for long enough.
  ///
  /// `minutes` of the rule's ``AlertRule/holds`` have passed.
  case pending(minutes: Int)
  /// Wrong for long enough; `since` is when it began to be, in seconds since 1970.
  case firing(since: Int64)
  /// Cannot be told by souk itself.
  case unknown

  /// How bad it is, to find the worst of several.
  package var rank: Int {
    switch self {
    case .ok, .unknown: 0
    case .pending: 1
    case .firing: 2
    }
  }
}
