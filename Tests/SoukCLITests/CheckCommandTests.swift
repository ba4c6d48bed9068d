import Foundation
import SoukModel
import Testing

@testable import SoukCLI

@Suite struct CheckCommandTests {
  @Test func everyCommandTakesVerboseAndAnswersTheSame() {
    let plain = CommandRun("show", "shop:httpx", "--json")
    for arguments in [
      ["show", "shop:httpx", "--json", "--verbose"], ["--verbose", "show", "shop:httpx", "--json"],
    ] {
      let run = CommandRun(list: arguments)
      #expect(run.output == plain.output)
      #expect(run.status == .success)
      #expect(run.errors.contains("souk: backend "))
      #expect(run.errors.contains("souk: cache packages "))
      #expect(run.errors.contains("souk: time open "))
    }
    #expect(CommandRun("explain", "--verbose").errors.hasPrefix("souk: time "))
    #expect(CommandRun("search", "--", "--verbose").errors.isEmpty)
  }

  @Test func parityFindsWhatDiffersAndExcusesWhatMay() throws {
    func value(_ text: String) throws -> JSONValue { try JSONReader.parse(Array(text.utf8)) }
    let first = try value(
      #"{"backend":"v1","took_ms":1,"a":[{"x":1,"relevance":3},{"x":2}],"b":null}"#)
    let same = try value(
      #"{"b":null,"backend":"v2","took_ms":9,"a":[{"x":1,"relevance":4},{"x":2}]}"#)
    #expect(DocumentComparison(first, same).differences.isEmpty)
    #expect(DocumentComparison.comparable(first) == DocumentComparison.comparable(same))
    let other = try value(#"{"backend":"v2","took_ms":9,"a":[{"x":1},{"x":3},{}],"c":1}"#)
    #expect(
      DocumentComparison(first, other).differences.map(\.path) == ["a[1].x", "a[2]", "b", "c"])
    #expect(DocumentComparison(first, nil).differences.count == 1)
  }

  @Test func theManualPageNamesEveryCommandAndNoLineIsTakenForARequest() throws {
    let run = CommandRun("man")
    #expect(run.status == .success)
    for name in RootCommand.commandNames {
      #expect(run.output.contains(".SS \"souk \(name)"), "\(name)")
    }
    let requests: Set = [".\\\"", ".TH", ".SH", ".SS", ".TP", ".PP", ".B", ".BI", ".I", ".RI"]
    for line in run.output.split(separator: "\n") where line.hasPrefix(".") {
      #expect(requests.contains(String(line.prefix { $0 != " " })), "\(line)")
    }
  }

  @Test func theManualPageInTheDocumentsIsCurrent() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let kept = try String(contentsOf: root.appending(path: "Docs/souk.1"), encoding: .utf8)
    // Make it anew: souk man > Docs/souk.1
    #expect(kept == CommandRun("man").output)
  }
}
