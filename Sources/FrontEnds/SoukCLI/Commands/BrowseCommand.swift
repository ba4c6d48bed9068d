import ArgumentParser

/// `souk browse`, or `souk` alone: the screen.
struct BrowseCommand: BackendCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse", abstract: "Open the screen; the same as souk without a command.")

  @OptionGroup var backend: BackendOptions
  @OptionGroup var verbose: VerboseOption

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.runScreen(backend.kind)
  }
}
