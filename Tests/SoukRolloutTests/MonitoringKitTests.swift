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

  @Test("has a page for every alert, and none for an alert that there is not")
  func pages() throws {
    let folder = Self.docs.appending(path: "Monitoring/Runbooks").path
    let there = Set(try FileManager.default.contentsOfDirectory(atPath: folder))
    let wanted = Set(
      AlertRule.all.map { AlertRulesFile.runbook($0).split(separator: "/").last.map(String.init) })
    #expect(there == Set(wanted.compactMap(\.self)))
  }
}
