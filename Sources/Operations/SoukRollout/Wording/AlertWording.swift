import SoukMetrics

/// What is said of an alert, to people and in the rules file.
package enum AlertWording {
  /// One sentence on what is wrong.
  package static func summary(_ rule: AlertRule) -> String {
    switch rule.measure {
    case .latency(.rdfQueryLatency): "Queries over the graph take too long."
    case .latency:
      rule.severity == .critical ? "Searches are very slow." : "Searches take too long."
    case .share: "Too many searches fail."
    case .down: "souk cannot be asked for its figures."
    case .cacheHitRate: "The cache answers too few look-ups."
    case .level: "souk uses too much memory."
    case .burn(let level, _):
      "The error budget of \(LevelWording.title(level)) burns "
        + (rule.severity == .critical ? "fast." : "faster than it may.")
    }
  }

  /// What is compared with what.
  package static func condition(_ rule: AlertRule) -> String {
    let held = "for \(rule.holds) min"
    return switch rule.measure {
    case .latency: "p95 over \(rule.window) min above \(Int(rule.threshold)) ms \(held)"
    case .share: "errors over \(rule.window) min above \(percent(rule.threshold)) \(held)"
    case .cacheHitRate: "hits over \(rule.window) min below \(percent(rule.threshold)) \(held)"
    case .level: "resident memory above 1 GB \(held)"
    case .burn(_, let longMinutes):
      "more than \(factor(rule.threshold)) times the even rate over \(longMinutes) min and over "
        + "\(rule.window) min, \(held)"
    case .down: "the scrape fails \(held)"
    }
  }

  /// What to do first.
  package static func remedy(_ rule: AlertRule) -> String {
    switch rule.measure {
    case .latency(.rdfQueryLatency): "Run `souk graph check`, then `souk rebuild graph`."
    case .latency:
      "Where only v2 is slow, `souk rollback`; else look at the disk, then `souk rebuild index`."
    case .share: "Run `souk status` to see which backend fails; where it is v2, `souk rollback`."
    case .down: "Start `souk metrics serve` again and look at souk.log for how it ended."
    case .cacheHitRate: "Run `souk cache stats`; after a refresh it recovers by itself."
    case .level: "Close sessions that are not used; report it with the log."
    case .burn: "Run `souk slo` to see which promise, then follow the alert of that figure."
    }
  }

  /// A share as a percentage.
  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }

  private static func factor(_ value: Double) -> String {
    let rounded = (value * 10).rounded() / 10
    return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
  }
}
