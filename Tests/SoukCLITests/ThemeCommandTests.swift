import Foundation
import SoukModel
import Testing

@testable import SoukCLI

/// `souk theme list|check|new`.
@Suite struct ThemeCommandTests {
  /// Runs a body with the environment of a home that is removed afterwards.
  private func withHome(_ body: ([String: String]) throws -> Void) rethrows {
    let folder = FileManager.default.temporaryDirectory.path + "/souk-theme-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(["SOUK_HOME": folder])
  }

  @Test func everyBuiltinThemeIsListedAndTheOneInUseMarked() {
    withHome { environment in
      let settings = MemorySettingsStore([], values: ["screen.theme": "ember"])
      let run = CommandRun("theme", environment: environment, settings: settings)
      #expect(run.status == .success)
      let rows = run.output.split(separator: "\n").map(String.init)
      #expect(rows.count == 9)
      #expect(rows.filter { $0.hasSuffix("in use") }.map { $0.prefix(6) } == ["ember "])
      for value in ["", "auto"] {
        let settings = MemorySettingsStore([], values: ["screen.theme": value])
        let run = CommandRun("theme", environment: environment, settings: settings)
        #expect(!run.output.contains("in use"))
        #expect(run.output.contains("dark or light, as the terminal is"))
      }
      #expect(rows.contains { $0.hasPrefix("terminal") && $0.contains("the terminal's") })
    }
  }

  @Test func aNewThemeIsAFileThatPassesAndIsListed() throws {
    try withHome { environment in
      let run = CommandRun(
        "theme", "new", "mine", "--from", "paper", environment: environment)
      #expect(run.status == .success)
      let path = try #require(run.output.components(separatedBy: " is there").first)
      let text = try #require(FileManager.default.contents(atPath: path))
      let check = CommandRun("theme", "check", path, environment: environment, bytes: Array(text))
      #expect(check.status == .success)
      #expect(check.output.contains("mine: every text is readable; the least contrast is 5.5."))
      #expect(
        CommandRun("theme", "list", environment: environment).output.contains("your own"))
      let again = CommandRun("theme", "new", "mine", environment: environment)
      #expect(again.status == .conflict)
      #expect(FileManager.default.contents(atPath: path) == text)
    }
  }

  @Test(arguments: ["../mine", "a/b", "", ".hidden", "ä", "a b", String(repeating: "x", count: 41)])
  func aNameThatIsNoFileNameIsRefused(_ name: String) {
    withHome { environment in
      let run = CommandRun("theme", "new", "--", name, environment: environment)
      #expect(run.status == .usage)
      #expect(run.output.isEmpty)
    }
  }

  @Test func aBuiltinNameIsTakenAndAnUnknownOneCannotBeBegunFrom() {
    withHome { environment in
      #expect(CommandRun("theme", "new", "dark", environment: environment).status == .conflict)
      let run = CommandRun("theme", "new", "m", "--from", "drak", environment: environment)
      #expect(run.status == .usage)
      #expect(run.errors.contains("dark, light"))
    }
  }

  @Test func faintTextIsNamedWorstFirst() throws {
    let text = "text = \"#ffffff on #000000\"\ndim = \"#333333\"\nbad = \"#440000\"\n"
    let run = CommandRun("theme", "check", "x.toml", bytes: Array(text.utf8))
    #expect(run.status == .belowLevel)
    #expect(run.output.contains("x: 6 of 22 texts are too faint: bad, dim"))
    let strict = CommandRun("theme", "check", "dark", "--minimum", "12")
    #expect(strict.status == .belowLevel)
    #expect(CommandRun("theme", "check", "dark").status == .success)
  }

  @Test(arguments: [
    "", "text = 3", "text = true", "acent = \"red\"", "\u{0}\u{1B}[31m", "text = \"red on\"",
  ])
  func whatIsNoThemeIsRefusedInOneLineOrTakesTheDefaults(_ text: String) {
    let run = CommandRun("theme", "check", "x.toml", bytes: Array(text.utf8))
    #expect(run.status == (text.isEmpty || text == "text = 3" ? .success : .malformed))
    #expect(!run.errors.contains("\u{1B}") && !run.output.contains("\u{1B}"))
  }

  @Test(arguments: ["0", "22", "nan", "-1"])
  func aContrastThatThereIsNotIsRefused(_ minimum: String) {
    #expect(CommandRun("theme", "check", "dark", "--minimum=\(minimum)").status == .usage)
  }
}
