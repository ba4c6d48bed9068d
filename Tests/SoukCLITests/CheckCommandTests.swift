import Foundation
import SoukEngine
import SoukModel
import SoukTesting
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

  @Test func everyCommandsHelpNamesVerbose() throws {
    // The headings of the manual page: .SS "souk registry add NAME PATH".
    let headings = CommandRun("man").output.split(separator: "\n").compactMap { line in
      line.hasPrefix(".SS \"souk ") ? line.dropFirst(10) : nil
    }
    let paths = headings.map { heading in
      heading.split(separator: " ").map { $0.filter { $0 != "\"" && $0 != "\\" } }
        .prefix { $0.allSatisfy { $0.isLowercase || $0 == "-" } }.map { String($0) }
    }
    let commands = paths.filter { path in !paths.contains { $0 != path && $0.starts(with: path) } }
    #expect(commands.count > 40)
    for path in commands {
      #expect(CommandRun(list: path + ["--help"]).output.contains("--verbose"), "\(path)")
    }
  }

  @Test func onlyAnObjectIsAnErrorAndAnAnswerWithoutOneKeepsTheContract() throws {
    let probe = Probe(
      arguments: ["install", "x"], keys: ["package"], statuses: [.success, .notVerified])
    func outcome(_ text: String, _ status: SoukCLI.ExitStatus) throws -> ProbeOutcome {
      try ProbeOutcome(status: status, document: JSONReader.parse(Array(text.utf8)))
    }
    let none = try outcome(#"{"error": null}"#, .success)
    #expect(none.fault(of: probe)?.contains("package") == true)
    let refusal = #"{"error": {"code": "x"}}"#
    #expect(try outcome(refusal, .notVerified).fault(of: probe) == nil)
    #expect(try outcome(refusal, .success).fault(of: probe) != nil)
  }

  @Test func comparingNothingIsNoPass() throws {
    #expect(!ParityReport(rows: []).isSame)
    #expect(!SmokeReport(rows: [], backend: .v1).isGood)
    #expect(SmokeReport(rows: [], backend: .v1).leftOut == ProbePlan.commands)
    let answer = ProbeOutcome(status: .success, document: .object([:]))
    let rows = ProbePlan.commands.map { command in
      ParityReport.Row(probe: Probe(arguments: [command], keys: []), v1: answer, v2: answer)
    }
    #expect(ParityReport(rows: rows).isSame)
    #expect(!ParityReport(rows: Array(rows.dropLast())).isSame)
    // Two silences are no agreement.
    let silence = ProbeOutcome(status: .success, document: nil)
    let row = ParityReport.Row(
      probe: Probe(arguments: ["list"], keys: []), v1: silence, v2: silence)
    #expect(!row.isSame)
    #expect(!ParityReport(rows: rows + [row]).isSame)
  }

  @Test func smokeAndParityTryAllSevenCommandsOnTheProgramsOwnEngineAndLeaveNothingBehind() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/souk-smoke-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let engine = try Engine.open(environment: ["SOUK_HOME": folder, "SOUK_APT_LISTS": "none"])
    defer { engine.close() }
    try engine.openBuiltin()
    let compared = CommandRun("parity", on: engine)
    #expect(compared.status == (BuiltIn.both ? .success : .conflict))
    #expect(compared.errors.contains("built with one backend alone") == !BuiltIn.both)
    for command in BuiltIn.both ? ["smoke", "parity"] : ["smoke"] {
      let run = CommandRun(command, "--json", on: engine)
      #expect(run.status == .success, "\(run.output)")
      let document = try #require(try JSONReader.parse(Array(run.output.utf8)).objectValue)
      #expect(document["left_out"] == .array([]))
      let checks = document["checks"]?.arrayValue?.compactMap(\.objectValue) ?? []
      let tried = Set(checks.compactMap { $0["command"]?.stringValue })
      #expect(tried.isSuperset(of: ProbePlan.commands))
      // The trial's folder is in the line of its probe; it is gone.
      let line = checks.compactMap { $0["line"]?.stringValue }.first { $0.hasPrefix("publish ") }
      let place = try #require(line?.split(separator: " ").dropFirst().first)
      #expect(!FileManager.default.fileExists(atPath: String(place)))
    }
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
