import ArgumentParser

/// `souk browse`, or `souk` alone: the screen.
struct BrowseCommand: BackendCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse", abstract: "Open the screen; the same as souk without a command.")

  @Option(
    help: ArgumentHelp(
      "Write a tape of the session, for souk replay: keys, sizes, answers.", valueName: "file"))
  var record: String?

  @Flag(help: "Tell the screen line by line, for a screen reader, and draw nothing.")
  var screenReader = false

  @Flag(help: "Leave the letters of queries and notes out of the tape.")
  var redact = false

  @Option(
    help: ArgumentHelp(
      "The queries that n walks through in the comparison (F3), a line each.",
      valueName: "file"))
  var queries: String?

  @Flag(
    name: [.customLong("continue"), .customShort("c")],
    help: "Go on where the last session ended: query, selection, panes.")
  var goesOn = false

  @OptionGroup var backend: BackendOptions
  @OptionGroup var verbose: VerboseOption

  func validate() throws {
    if screenReader, record != nil {
      throw ValidationError("--record writes pictures down, and --screen-reader draws none.")
    }
    if redact, record == nil { throw ValidationError("--redact needs --record FILE.") }
  }

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    let corpus = try queries.map { (file) throws(CommandFailure) in
      QueryLine.lines(of: try context.readFile(file)).compactMap(\.query)
    }
    var request = ScreenRequest(
      backend: backend.kind, tape: record, redactsTape: redact, corpus: corpus)
    request.goesOn = goesOn
    request.narrates = screenReader
    return try context.runScreen(request)
  }
}
