import SoukMetrics
import SoukRollout

/// A past for promtool in which one alert must fire, and the labels that it bears then.
///
/// Ten minutes are good, then every minute is bad. Prometheus looks once a minute.
struct AlertSample {
  /// Which instance the alert is of.
  static let instance = "127.0.0.1:9464"
  /// The last good minute.
  static let turn = 10
  /// The minutes after that.
  static let rest = 120

  /// The alert.
  let rule: AlertRule

  /// Its labels, the name left out.
  var labels: [String: String] {
    var labels = ["severity": rule.severity.rawValue, "instance": Self.instance]
    switch rule.measure {
    case .latency, .share: labels["backend"] = "v2"
    case .level, .down: labels["job"] = "souk"
    case .cacheHitRate, .burn: break
    }
    return labels
  }

  /// How many bad minutes it takes for the condition to hold at all, told from the thresholds alone.
  var minutesUntilTrue: Int {
    switch rule.measure {
    // p95 is bad as soon as more than 5% of the times are.
    case .latency: badMinutes(above: 0.05, in: rule.window)
    case .share: badMinutes(above: rule.threshold, in: rule.window)
    case .cacheHitRate: badMinutes(above: 1 - rule.threshold, in: rule.window)
    case .level, .down: 1
    case .burn(let level, let longMinutes):
      max(
        badMinutes(above: rule.threshold * (1 - level.objective), in: rule.window),
        badMinutes(above: rule.threshold * (1 - level.objective), in: longMinutes))
    }
  }

  /// How many of the latest minutes must be bad for more than a share of a window to be.
  private func badMinutes(above share: Double, in window: Int) -> Int {
    (1...Self.rest).first { bad in
      Double(bad) > share * Double(min(window, Self.turn + bad)) + 1e-9
    } ?? Self.rest
  }

  /// The series of that past, in promtool's notation.
  var series: [(name: String, values: String)] {
    switch rule.measure {
    case .latency(let name): times(name)
    case .share(let part, let whole):
      [
        (series(part, "backend=\"v2\""), Self.onlyBad),
        (series(whole, "backend=\"v2\""), Self.growing),
      ]
    case .cacheHitRate, .burn(.cacheHitRate, _):
      [
        (series(.cacheHits, "tier=\"searches\""), Self.onlyGood),
        (series(.cacheMisses, "tier=\"searches\""), Self.onlyBad),
      ]
    case .level(let name):
      [(series(name, "job=\"souk\""), "1000000x\(Self.turn) 2000000000x\(Self.rest)")]
    case .down:
      [
        (
          "up{instance=\"\(Self.instance)\",job=\"souk\"}",
          "1x\(Self.turn) 0x\(Self.rest)"
        )
      ]
    case .burn(.searchLatency, _): times(.searchLatency)
    case .burn(.lookupLatency, _): times(.lookupLatency)
    case .burn(.errorRate, _):
      [
        (series(.searchErrors, "backend=\"v2\""), Self.onlyBad),
        (series(.searchTotal, "backend=\"v2\""), Self.growing),
      ]
    case .burn(.availability, _): []
    }
  }

  /// A hundred events a minute; of a hundred good ones none comes after the turn, of bad ones all.
  private static let growing = "0+100x\(turn + rest)"
  private static let onlyGood = "0+100x\(turn) \(turn * 100)x\(rest)"
  private static let onlyBad = "0x\(turn) 100+100x\(rest)"

  private func series(_ name: MetricName, _ labels: String) -> String {
    series(name.rawValue, labels)
  }

  private func series(_ name: String, _ labels: String) -> String {
    "\(name){instance=\"\(Self.instance)\",\(labels)}"
  }

  /// Times of at most 0.1 ms, and then of 700 ms.
  private func times(_ name: MetricName) -> [(name: String, values: String)] {
    let labels = "backend=\"v2\""
    return LatencySample.bounds.map { bound in
      let text = bound == bound.rounded() ? "\(Int(bound))" : "\(bound)"
      return (
        series("\(name.rawValue)_bucket", "\(labels),le=\"\(text)\""),
        bound < 700 ? Self.onlyGood : Self.growing
      )
    } + [
      (series("\(name.rawValue)_bucket", "\(labels),le=\"+Inf\""), Self.growing),
      (series("\(name.rawValue)_count", labels), Self.growing),
    ]
  }
}
