import Foundation
import SoukMetrics
import SoukRollout
import Testing

@Suite("The names of figures") struct MetricNameTests {
  private static let docs = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Docs")

  /// Every document and every file of the kit, by its path.
  private static func texts() throws -> [String: String] {
    var texts: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: docs.path) {
      let file = docs.appending(path: path)
      guard !file.hasDirectoryPath, let text = try? String(contentsOf: file, encoding: .utf8) else {
        continue
      }
      texts[path] = text
    }
    return texts
  }

  private static func names(_ text: String, _ pattern: String) throws -> Set<String> {
    let expression = try Regex(pattern)
    return Set(text.matches(of: expression).map { String(text[$0.range]) })
  }

  @Test("in dashboards, rules and documents are all the exporter's")
  func known() throws {
    let exported = Set(MetricName.allCases.map(\.rawValue))
    let recorded = Set(RecordingRule.all.map(\.record))
    for (path, text) in try Self.texts() {
      for name in try Self.names(text, "\\b(?:marketplace|process)_[a-z_]+") {
        let bare = ["_bucket", "_count", "_sum"].first(where: name.hasSuffix)
          .map { String(name.dropLast($0.count)) }
        #expect(exported.contains(name) || bare.map(exported.contains) == true, "\(path): \(name)")
      }
      for name in try Self.names(text, "\\bsouk:[a-z_]+:[a-z0-9_]+") {
        #expect(recorded.contains(name), "\(path): \(name)")
      }
    }
  }

  @Test("of the exporter are all in the page for who sets Prometheus up, and on a dashboard")
  func shown() throws {
    let texts = try Self.texts()
    let page = try #require(texts["MonitoringSetup.md"])
    let boards =
      (texts["Monitoring/grafana-slo.json"] ?? "")
      + (texts["Monitoring/grafana-backends.json"] ?? "")
    // What a dashboard shows by way of a recording rule stands in that rule.
    let shown = RecordingRule.all.filter { boards.contains($0.record) }
      .reduce(boards) { $0 + $1.expression }
    for name in MetricName.allCases {
      #expect(page.contains("`\(name.rawValue)`"), "\(name.rawValue)")
      #expect(shown.contains(name.rawValue), "\(name.rawValue)")
    }
  }
}
