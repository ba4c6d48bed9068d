import ArgumentParser
import SoukEngine
import SoukModel

/// `souk evidence open FILE`: runs the ladder over a bundle from any machine.
struct EvidenceOpenCommand: SoukCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Run souk's steps over a bundle, with the clock and the keys of its machine.",
    discussion: """
      On a terminal the inspector opens; with --format, or where the output is no terminal, the \
      answer is written. Touches neither the catalogue nor the trust store. Exit status 0 where \
      this souk reaches the recorded verdict, 3 where it does not, 4 where the file is no bundle.
      """)

  @Argument(help: "The bundle; - is standard input.")
  var bundle: String

  @Option(help: "How to write the answer, in place of the inspector: text or json.")
  var format: OutputFormat?

  @Flag(help: "The same as --format json.")
  var json = false

  @OptionGroup var verbose: VerboseOption

  /// Whether a failure is written as a document too.
  var wantsJSON: Bool { json || format == .json }

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    let bytes = try context.readBytes(bundle, EvidenceReplay.bundleLimit)
    let replay = try context.asking { () throws(ServiceError) in
      try EvidenceReplay(opening: bytes)
    }
    let terminal = context.terminal
    if wantsJSON {
      try context.print(EvidenceDocument.json(replay))
    } else if format == nil, terminal.inputIsTerminal, terminal.outputIsTerminal {
      try context.runReplay(replay)
    } else {
      try context.print(EvidenceReplayText(replay, paint: Paint(context)).lines)
    }
    return replay.isSame ? .success : .notVerified
  }
}
