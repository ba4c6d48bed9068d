import Foundation
import SoukRollout
import Testing

@Suite("The monitoring kit beside the documents") struct MonitoringKitTests {
  private static let docs = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Docs")

  @Test("holds the rules that the table gives")
  func rulesAreCurrent() throws {
    let kept = try String(
      contentsOf: Self.docs.appending(path: "Monitoring/alert-rules.yml"), encoding: .utf8)
    // Make it anew: souk metrics rules > Docs/Monitoring/alert-rules.yml
    #expect(kept == AlertRulesFile.text)
  }

  @Test("holds every file as the command prints it", arguments: MonitoringKit.files)
  func filesAreCurrent(file: MonitoringKit.File) throws {
    let kept = try String(
      contentsOf: Self.docs.appending(path: "Monitoring/\(file.name)"), encoding: .utf8)
    // Make it anew: souk metrics kit NAME > Docs/Monitoring/NAME
    #expect(kept == file.text)
  }

  @Test("names nobody: the receivers are for whoever knows the addresses")
  func noContacts() {
    for file in MonitoringKit.files {
      for word in ["@", "slack", "pagerduty", "_configs: [", "email", "webhook"] {
        #expect(!file.text.lowercased().contains(word), "\(file.name): \(word)")
      }
    }
  }

  @Test("is taken by promtool and amtool", .enabled(if: Promtool.isHere && Amtool.isHere))
  func checked() throws {
    try Promtool.inFolder { folder in
      for file in MonitoringKit.files {
        try file.text.write(
          toFile: folder + "/" + file.name, atomically: true, encoding: .utf8)
      }
      let config = try Promtool.run(["check", "config", folder + "/prometheus.yml"])
      #expect(config.status == 0, "\(config.text)")
      let rules = try Promtool.run(["check", "rules", folder + "/recording-rules.yml"])
      #expect(rules.status == 0, "\(rules.text)")
      let routes = try Amtool.run(["check-config", folder + "/alertmanager.yml"])
      #expect(routes.status == 0, "\(routes.text)")
    }
  }

  @Test(
    "calls who is on call for what is critical, and tells the team the rest",
    .enabled(if: Amtool.isHere), arguments: AlertRule.all.indices)
  func routed(index: Int) throws {
    let rule = AlertRule.all[index]
    let text = try #require(MonitoringKit.files.first { $0.name == "alertmanager.yml" }).text
    try Promtool.inFolder { folder in
      let path = folder + "/alertmanager.yml"
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      let run = try Amtool.run([
        "config", "routes", "test", "--config.file=\(path)",
        "--verify.receivers=\(rule.severity == .critical ? "on-call" : "team")",
        "alertname=\(rule.name)", "severity=\(rule.severity.rawValue)",
      ])
      #expect(run.status == 0, "\(run.text)")
    }
  }

  @Test("has a page for every alert, and none for an alert that there is not")
  func pages() throws {
    let folder = Self.docs.appending(path: "Monitoring/Runbooks").path
    let there = Set(try FileManager.default.contentsOfDirectory(atPath: folder))
    let wanted = Set(
      AlertRule.all.map { AlertRulesFile.runbook($0).split(separator: "/").last.map(String.init) })
    #expect(there == Set(wanted.compactMap(\.self)))
  }
}
