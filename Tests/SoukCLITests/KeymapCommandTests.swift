import SoukEngine
import SoukModel
import Testing

@testable import SoukCLI

/// `souk keymap`.
@Suite struct KeymapCommandTests {
  private static let own = KeySettings(
    file: "/home/ann/config.toml",
    entries: [
      .init(command: "compare", keys: "f4", line: 2),
      .init(command: "copmare", keys: "f5", line: 3),
    ])

  @Test func everyKeyIsListedWithItsCommandAndPlaces() {
    let run = CommandRun("keymap")
    #expect(run.status == .success)
    #expect(run.output.contains("F3 Alt-c"))
    let quit = run.output.split(separator: "\n").first { $0.hasPrefix("^C ") }
    #expect(quit?.contains("quit") == true && quit?.hasSuffix("everywhere") == true)
    #expect(run.output.hasSuffix("config.toml: no key is your own, and nothing is wrong.\n"))
  }

  @Test func onePlaceIsListedAloneAndAnUnknownOneRefused() {
    let run = CommandRun("keymap", "--place", "confirmation")
    #expect(run.output.contains("yes"))
    #expect(!run.output.contains("copy-name"))
    let wrong = CommandRun("keymap", "--place", "nowhere")
    #expect(wrong.status == .usage)
    #expect(wrong.errors.contains("comparison-search"))
  }

  @Test func ownKeysAreMarkedAndALineThatDoesNotHoldIsSaidWithoutFailing() {
    let run = CommandRun("keymap", chosenKeys: Self.own)
    #expect(run.status == .success)
    let row = run.output.split(separator: "\n").first { $0.hasPrefix("F4 ") }
    #expect(row?.hasSuffix("yours") == true)
    #expect(run.output.contains("/home/ann/config.toml:3: there is no command “copmare”"))
  }

  @Test func aCheckSaysOnlyWhatIsWrongAndHasAStatusForIt() throws {
    let run = CommandRun("keymap", "--check", chosenKeys: Self.own)
    #expect(run.status == .malformed)
    #expect(run.output.split(separator: "\n").count == 2)
    #expect(CommandRun("keymap", "--check").status == .success)
    let json = CommandRun("keymap", "--check", "--json", chosenKeys: Self.own)
    let document = try #require(try JSONReader.parse(Array(json.output.utf8)).objectValue)
    #expect(document["bindings"] == .array([]))
    #expect(document["faults"]?.arrayValue?.first?.objectValue?["line"] == .int(3))
  }
}
