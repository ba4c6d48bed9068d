import ArgumentParser
import SoukModel

/// `souk man`: the manual page, made from the commands themselves.
struct ManualCommand: SoukCommand {
  static let configuration = CommandConfiguration(
    commandName: "man",
    abstract: "Print the manual page.",
    discussion: "Read it with: souk man | man -l -")

  @OptionGroup var verbose: VerboseOption

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    let keys = try context.listKeys(false)
    guard let page = ManualPage(of: RootCommand.self, keys: keys) else {
      throw CommandFailure(
        .internal, code: "internal", "The commands do not describe themselves.",
        remedy: "Report this; `souk --help` says the same meanwhile.")
    }
    for line in page.lines { try context.print(line) }
    return .success
  }
}
