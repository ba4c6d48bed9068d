package import SoukAssess
package import SoukModel

/// Which packages of the catalogue to list, in which order.
package struct ListingRequest: Hashable, Sendable {
  /// The orders.
  package enum Order: String, CaseIterable, Sendable {
    /// By name.
    case name
    /// Most points first.
    case maturity
    /// Most downloads first; uncounted ones last.
    case downloads
    /// Newest release first; undated ones last.
    case updated
  }

  /// Only packages of this registry; nil for all.
  package var registry: RegistryName?
  /// The order; ties fall to name and registry.
  package var order: Order
  /// Only packages on this level or above.
  package var minimum: MaturityLevel?
  /// Only packages on exactly this level.
  package var level: MaturityLevel?
  /// Whether each row says how mature the package is.
  package var wantsMaturity: Bool
  /// How many of the first rows to leave out.
  package var offset: Int
  /// How many rows to give at the most; nil for all.
  package var limit: Int?

  /// Makes a request; for everything, unless told otherwise.
  package init(
    registry: RegistryName? = nil, order: Order = .name, minimum: MaturityLevel? = nil,
    level: MaturityLevel? = nil, wantsMaturity: Bool = false, offset: Int = 0, limit: Int? = nil
  ) {
    self.registry = registry
    self.order = order
    self.minimum = minimum
    self.level = level
    self.wantsMaturity = wantsMaturity
    self.offset = max(0, offset)
    self.limit = limit.map { max(0, $0) }
  }

  /// Whether packages must be judged to answer it.
  package var needsMaturity: Bool {
    wantsMaturity || order == .maturity || minimum != nil || level != nil
  }

  /// Whether a package with these points belongs to the answer.
  package func admits(_ scores: MaturityScores?) -> Bool {
    guard let found = scores?.level else { return minimum == nil && level == nil }
    return found >= minimum ?? .experimental && (level == nil || level == found)
  }
}
