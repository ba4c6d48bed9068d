import ArgumentParser
import SoukScreen

/// `souk replay FILE`: plays a session that `souk browse --record` wrote down.
struct ReplayCommand: SoukCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Play a session that souk browse --record wrote down.",
    discussion: """
      A tape holds what was typed, the sizes of the screen and every answer, so that it plays the \
      same on any machine, without a marketplace. Without --check or --play the last picture is \
      written, or picture N of --until N. --check compares every picture with what was shown when the tape was \
      made, and leaves status 7 where one differs. --play shows it on this terminal: Space pauses, \
      q ends.
      """)

  /// How long a tape may be, in bytes.
  private static let longest = 256 << 20

  @Argument(help: "The tape; - is standard input.")
  var file: String

  @Option(help: ArgumentHelp("Play to picture N, counted from 1.", valueName: "N"))
  var until: Int?

  @Flag(help: "Compare every picture with what was shown.")
  var check = false

  @Flag(help: "Play it on this terminal.")
  var play = false

  @Option(help: ArgumentHelp("Play so many times as fast.", valueName: "X"))
  var speed = 1.0

  @Option(help: "The form of the picture: text, ansi or svg.")
  var format = ScreenshotFormat.text

  @Option(name: .shortAndLong, help: "The file to write; else standard output.")
  var output: String?

  @OptionGroup var verbose: VerboseOption

  func validate() throws {
    if check, play { throw ValidationError("--check and --play exclude each other.") }
    if let until, until < 1 { throw ValidationError("--until is \(until); pictures count from 1.") }
    guard speed.isFinite, (0.1...1_000).contains(speed) else {
      throw ValidationError("--speed is \(speed); it takes 0.1 to 1000.")
    }
  }

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    let bytes = try context.readBytes(file, Self.longest)
    let wish: ReplayRequest.Wish = check ? .check : play ? .play(speed: speed) : .draw(until)
    let answer = try context.replayTape(ReplayRequest(tape: bytes, wish: wish))
    if check {
      try context.print(
        ScreenWording.checked(frames: answer.frames, differences: answer.differences))
      return answer.differences.isEmpty ? .success : .conflict
    }
    if let picture = answer.picture { try write(format.render(picture), in: context) }
    return .success
  }

  private func write(_ text: String, in context: CommandContext) throws(CommandFailure) {
    if let output {
      try context.writeBytes(output, Array(text.utf8))
    } else {
      try context.write(text)
    }
  }
}
