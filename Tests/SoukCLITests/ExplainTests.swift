import Foundation
import SoukCLI
import SoukModel
import SoukTrust
import Testing

@Suite struct ExplainTests {
  @Test(arguments: FailureCode.allCases)
  func everyCodeIsExplainedWithCauseAndRemedy(code: FailureCode) throws {
    let run = CommandRun("explain", code.rawValue.lowercased())
    #expect(run.status == .success)
    for part in [
      code.rawValue, code.guidance.title, code.guidance.meaning, code.guidance.remedy,
      code.detection,
    ] {
      #expect(!part.isEmpty && run.output.contains(part), "\(code): \(part)")
    }
    let json = try JSONReader.parse(
      Array(CommandRun("explain", code.rawValue, "--json").output.utf8))
    #expect(json.objectValue?["code"]?.stringValue == code.rawValue)
    #expect(json.objectValue?["remedy"]?.stringValue == code.guidance.remedy)
  }

  @Test func withoutACodeAllOfThemAreListed() throws {
    let run = CommandRun("explain")
    #expect(run.output.split(separator: "\n").count == 110)
    let json = try JSONReader.parse(Array(CommandRun("explain", "--json").output.utf8))
    #expect(json.objectValue?["codes"]?.arrayValue?.count == 109)
  }

  @Test(arguments: ["S99", "", "\u{1B}[31m"])
  func aCodeThatDoesNotExistIsNotFound(code: String) {
    let run = CommandRun("explain", code)
    #expect(run.status == .nothingFound)
    #expect(!run.errors.contains("\u{1B}"))
  }

  @Test func theGuideHasEveryCodeInTheWordsOfTheTable() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let guide = try String(
      contentsOf: root.appendingPathComponent("Docs/TrustGuide.md"), encoding: .utf8)
    for code in FailureCode.allCases {
      #expect(guide.contains("### \(code.rawValue): \(code.guidance.title)\n"), "\(code)")
    }
    #expect(
      guide.hasSuffix(ExplainGuide.text + "\n"),
      "Replace what follows the introduction by the output of `souk explain --guide`.")
  }
}
