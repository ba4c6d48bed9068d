import Foundation
import SoukRollout
import Testing

@Suite(
  "What Alertmanager holds back",
  .enabled(if: Alertmanager.isHere && Amtool.isHere, "Alertmanager is not installed"))
struct InhibitionTests {
  /// Raises alerts with the labels that they have in Prometheus, and tells which are held back.
  private func inhibited(_ raised: [(name: String, changes: [String: String])]) throws -> [String] {
    var found: [String] = []
    try Promtool.inFolder { folder in
      let path = folder + "/alertmanager.yml"
      let text = try #require(MonitoringKit.files.first { $0.name == "alertmanager.yml" }).text
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      let alertmanager = try Alertmanager(configuration: path, folder: folder)
      for (name, changes) in raised {
        let rule = try #require(AlertRule.all.first { $0.name == name })
        try alertmanager.raise(
          name, AlertSample(rule: rule).labels.merging(changes, uniquingKeysWith: { $1 }))
      }
      found = try alertmanager.inhibited().map {
        [$0["alertname"], $0["backend"], $0["instance"]].compactMap(\.self)
          .joined(separator: " ")
      }
    }
    return found.sorted()
  }

  @Test("is every warning of a home that is down, and nothing of another home")
  func down() throws {
    let warnings = AlertRule.all.filter { $0.severity == .warning }.map(\.name)
    #expect(warnings.count > 4)
    var raised: [(String, [String: String])] = [("MarketplaceDown", [:])]
    raised += warnings.map { ($0, [:]) } + [("MarketplaceHighErrorRate", [:])]
    raised += warnings.map { ($0, ["instance": "other:1"]) }
    let held = try inhibited(raised)
    #expect(held.count == warnings.count)
    #expect(held.allSatisfy { $0.hasSuffix(AlertSample.instance) })
    #expect(Set(held.map { $0.prefix { $0 != " " } }) == Set(warnings.map { $0[...] }))
  }

  @Test(
    "is the warning that a backend is slow while it is very slow, of that backend and home alone")
  func verySlow() throws {
    let held = try inhibited([
      ("MarketplaceCriticalLatency", [:]), ("MarketplaceHighSearchLatency", [:]),
      ("MarketplaceHighSearchLatency", ["backend": "v1"]),
      ("MarketplaceHighSearchLatency", ["instance": "other:1"]),
      ("MarketplaceHighMemory", [:]),
    ])
    #expect(held == ["MarketplaceHighSearchLatency v2 \(AlertSample.instance)"])
  }

  @Test("is nothing where neither is down nor very slow")
  func neither() throws {
    let warnings = AlertRule.all.filter { $0.severity == .warning }
      .map { ($0.name, [String: String]()) }
    #expect(try inhibited(warnings).isEmpty)
  }
}
