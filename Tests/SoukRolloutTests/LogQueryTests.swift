import SoukRollout
import Testing

@Suite("The questions to the log") struct LogQueryTests {
  /// Lines as souk writes them.
  private static let recorded = [
    #"{"backend":"v1","cache_hit":false,"duration_ms":3.2,"event":"search","level":"info","pattern":"1 word","time":1}"#,
    #"{"backend":"v2","cache_hit":true,"duration_ms":0.01,"event":"search","level":"info","pattern":"2 words","time":2}"#,
    #"{"backend":"v2","cache_hit":false,"duration_ms":412.5,"event":"search","level":"info","pattern":"phrase","time":3}"#,
    #"{"backend":"v2","code":"index-damaged","event":"search","level":"error","pattern":"1 word","time":4}"#,
    #"{"backend":"v1","cache_hit":false,"duration_ms":200,"event":"lookup","level":"info","time":5}"#,
    #"{"event":"installed","level":"info","package":"builtin/\"level\":\"error\"","time":6}"#,
    #"not a line of souk "level":"error" "cache_hit":false "pattern":"#,
  ]

  @Test(
    "find the lines that they should and no other",
    arguments: [
      ("Errors", [3]), ("Slower than 200 ms", [2]), ("Cache misses", [0, 2, 4]),
      ("Query patterns", [0, 1, 2, 3]),
    ])
  func found(title: String, lines: [Int]) throws {
    let query = try #require(LogQuery.all.first { $0.title == title })
    #expect(Self.recorded.indices.filter { query.finds(Self.recorded[$0]) } == lines)
  }

  @Test("are a line filter and then filters on fields, and name no stream by what was typed")
  func form() {
    for query in LogQuery.all {
      #expect(query.text.contains("{job=\"souk\"} |= `\(query.lineFilter)` | json | "))
      #expect(!query.conditions.isEmpty && !query.text.contains("query="))
    }
    let shipping = MonitoringKit.files.first { $0.name == "config.alloy" }?.text ?? ""
    #expect(shipping.contains("values = {backend = \"\", event = \"\", level = \"\"}"))
  }
}
