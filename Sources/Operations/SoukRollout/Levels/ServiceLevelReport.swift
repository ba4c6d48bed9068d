/// How one promise is kept.
package struct ServiceLevelReport: Hashable, Sendable, Codable {
  /// The promise.
  package var level: ServiceLevel
  /// The figure over the whole window: milliseconds for latencies, a share otherwise; nil without
  /// events.
  package var value: Double?
  /// The same over the last hour.
  package var recent: Double?
  /// The events of the whole window: requests, or minutes for availability.
  package var events: EventCount
  /// The share of the error budget that is left: 1 for all of it, below 0 where it is overdrawn; nil
  /// without events.
  package var budgetLeft: Double?
  /// How fast the budget burnt in the last hour, in multiples of even use; nil without events.
  package var burn: Double?
  /// How fast it burnt in the last six hours.
  package var slowBurn: Double?

  /// In one word how it stands.
  package enum Light: String, Sendable, Hashable, CaseIterable {
    /// Kept, with budget to spare.
    case met
    /// Kept, but less than a quarter of the budget is left or it burns faster than it may.
    case atRisk = "at-risk"
    /// Broken.
    case missed
    /// Nothing was measured.
    case noData = "no-data"
  }

  /// How it stands.
  package var light: Light {
    guard let value else { return .noData }
    let isKept = level.wantsLess ? value < level.target : value > level.target
    guard isKept else { return .missed }
    let isTight = (budgetLeft ?? 1) < 0.25 || (burn ?? 0) > level.fastBurn
    return isTight ? .atRisk : .met
  }
}
