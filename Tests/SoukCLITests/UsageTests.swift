import SoukCLI
import SoukEngine
import Testing

@Suite struct UsageTests {
  @Test(arguments: [
    (["search", "--limit=-1"], "souk: --limit is -1; it takes a number from 0 up."),
    (["search", "--limit", "x"], "souk: The value 'x' is invalid for '--limit <n>'"),
    (["search", "--backend", "v3", "x"], "souk: The value 'v3' is invalid for '--backend"),
    (["search", "--format", "jsonl", "x"], "souk: --format jsonl goes with --queries FILE."),
    (["search", "x", "--query", "y"], "souk: The query stands both in --query and as an argument"),
    (["show"], "souk: Missing expected argument '<package>'"),
    (["show", "a", "b"], "souk: Unexpected argument 'b'"),
    (["registry", "add", "../x", "/tmp"], "souk: The value '../x' is invalid for '<name>'"),
    (["nonsense"], "souk: Unexpected argument 'nonsense'"),
    (["--nonsense"], "souk: Unknown option '--nonsense'"),
    (["demo", "--size", "0"], "souk: --size is 0; it takes a number from 1 to 1000000."),
  ])
  func aWrongCommandLineExitsWithTwoAndSaysWhy(arguments: [String], message: String) {
    let run = CommandRun(list: arguments)
    #expect(run.status == .usage)
    #expect(run.errors.hasPrefix(message), "\(run.errors)")
    #expect(run.output.isEmpty)
  }

  @Test func anEscapeInAWrongArgumentIsNotPrinted() {
    let run = CommandRun("\u{1B}[31mred")
    #expect(run.status == .usage)
    #expect(!run.errors.contains("\u{1B}"))
    #expect(run.errors.contains("␛[31mred"))
  }

  @Test func helpAndVersionGoToStandardOutputAndSucceed() {
    let help = CommandRun("--help")
    #expect(help.status == .success)
    #expect(help.output.contains("USAGE: souk"))
    #expect(help.errors.isEmpty)
    let version = CommandRun("--version")
    #expect(version.status == .success)
    #expect(version.output == "souk 0.1.0 (no licence has been chosen yet)\n")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionsAreWrittenForTheShell(shell: String) {
    let run = CommandRun("--generate-completion-script", shell)
    #expect(run.status == .success)
    #expect(run.output.contains("registry"))
  }

  @Test func theOldNameIsAnAlias() {
    #expect(CommandRun("marketplace", "search", "httpx").status == .success)
  }

  @Test func withoutACommandTheScreenOpensAndItsFailureIsASentence() {
    let run = CommandRun()
    #expect(run.status == .io)
    #expect(run.errors == "souk: The screen needs a terminal. Use `souk search`.\n")
  }
}
