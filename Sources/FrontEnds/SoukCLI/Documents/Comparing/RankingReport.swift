import SoukModel
import SoukSearch

/// What both backends found for the same queries.
struct RankingReport: Sendable {
  /// What one backend found.
  struct Side: Sendable {
    /// The packages, best first.
    var ids: [PackageID] = []
    /// How many match in all.
    var total = 0
    /// How long the answer took inside the engine, in milliseconds.
    var milliseconds = 0.0
    /// Whether it came from the cache.
    var isCached = false
    /// Why there is no answer; safe to show.
    var failure: String?
  }

  /// How far two answers agree.
  enum Agreement: String, CaseIterable, Sendable {
    /// The same packages in the same order.
    case sameOrder = "same-order"
    /// The same packages in another order.
    case samePackages = "same-packages"
    /// Other packages.
    case different
    /// At least one backend gave no answer.
    case failed
  }

  /// One query and both answers.
  struct Row: Sendable {
    /// The query as it was given.
    let query: String
    /// What v1 found.
    let v1: Side
    /// What v2 found.
    let v2: Side

    /// The order of v1 against the order of v2.
    var ranks: RankComparison { RankComparison(v1.ids, v2.ids) }

    /// Whether both answered.
    var isWhole: Bool { v1.failure == nil && v2.failure == nil }

    /// How far both agree.
    var agreement: Agreement {
      if !isWhole { return .failed }
      if v1.total == v2.total, v1.ids == v2.ids { return .sameOrder }
      return v1.total == v2.total && Set(v1.ids) == Set(v2.ids) ? .samePackages : .different
    }
  }

  /// A line that is no query.
  struct Unreadable: Sendable {
    /// The number of the line, from 1.
    let line: Int
    /// What is wrong with it.
    let fault: String?
  }

  /// How many packages each backend was asked for.
  let depth: Int
  /// Every query, in order.
  var rows: [Row] = []
  /// The lines that are no query, in order.
  var unreadable: [Unreadable] = []

  /// The queries that both backends answered.
  var compared: [Row] { rows.filter(\.isWhole) }

  /// How many queries came out so.
  func count(_ agreement: Agreement) -> Int { rows.count { $0.agreement == agreement } }

  /// The mean of a measure over the queries that both answered; nil without any.
  func mean(_ measure: (RankComparison) -> Double) -> Double? {
    let compared = compared
    guard !compared.isEmpty else { return nil }
    return compared.reduce(0) { $0 + measure($1.ranks) } / Double(compared.count)
  }

  /// The time within which a share of a backend's answers came, in milliseconds; nil without any.
  func percentile(_ share: Double, _ side: (Row) -> Side) -> Double? {
    let times = rows.map(side).filter { $0.failure == nil }.map(\.milliseconds).sorted()
    guard !times.isEmpty else { return nil }
    return times[min(times.count - 1, max(0, Int((share * Double(times.count)).rounded(.up)) - 1))]
  }
}
