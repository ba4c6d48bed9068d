/// What is said of a promise.
package enum LevelWording {
  /// What it is about.
  package static func title(_ level: ServiceLevel) -> String {
    switch level {
    case .searchLatency: "search p95"
    case .lookupLatency: "lookup p95"
    case .cacheHitRate: "cache hits"
    case .errorRate: "errors"
    case .availability: "availability"
    }
  }

  /// The bound, with its unit.
  package static func target(_ level: ServiceLevel) -> String {
    switch level {
    case .searchLatency: "< 200 ms"
    case .lookupLatency: "< 100 ms"
    case .cacheHitRate: "> 80%"
    case .errorRate: "< 1%"
    case .availability: "> 99.9%"
    }
  }

  /// How it stands, in a word.
  package static func word(_ light: ServiceLevelReport.Light) -> String {
    switch light {
    case .met: "met"
    case .atRisk: "at risk"
    case .missed: "MISSED"
    case .noData: "no data"
    }
  }

  /// A figure of a promise with its unit; `-` where nothing was measured.
  package static func value(_ level: ServiceLevel, _ value: Double?) -> String {
    guard let value else { return "-" }
    switch level {
    case .searchLatency, .lookupLatency: return "\(fixed(value, value < 10 ? 2 : 0)) ms"
    case .cacheHitRate, .errorRate, .availability: return "\(fixed(value * 100, 2))%"
    }
  }

  /// A share of the budget as a percentage; `-` where nothing was measured.
  package static func budget(_ left: Double?) -> String {
    left.map { "\(fixed($0 * 100, 0))%" } ?? "-"
  }

  /// A burn rate in multiples of even use; `-` where nothing was measured.
  package static func burn(_ burn: Double?) -> String { burn.map { "\(fixed($0, 1))×" } ?? "-" }

  /// A number with a fixed number of decimals.
  static func fixed(_ value: Double, _ decimals: Int) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "-" }
    let scale = [1.0, 10, 100][min(2, max(0, decimals))]
    let units = Int64((abs(value) * scale).rounded())
    let sign = value < 0 && units != 0 ? "-" : ""
    guard decimals > 0 else { return "\(sign)\(units)" }
    let rest = "\(units % Int64(scale))"
    let zeros = String(repeating: "0", count: decimals - rest.count)
    return "\(sign)\(units / Int64(scale)).\(zeros)\(rest)"
  }
}
