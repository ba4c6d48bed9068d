import ArgumentParser
import SoukScreen

/// `souk screenshot`: what the screen shows after some keys, as text, ANSI or SVG.
struct ScreenshotCommand: BackendCommand {
  static let configuration = CommandConfiguration(
    commandName: "screenshot",
    abstract: "Draw what the screen shows after some keys: as text, ANSI or SVG.",
    discussion: """
      The keys stand with blanks between them, by the names of the help: `git F5` types git and \
      presses F5; Enter, Esc, Up, ^U, Alt-o and Space are names too. Each is pressed once everything \
      is answered that the one before asked for, and does what it does on the screen; only queries, \
      theme and gate are not remembered. No terminal is needed.
      """)

  @Option(help: ArgumentHelp("Columns and rows.", valueName: "WxH"))
  var size = "100x30"

  @Option(help: ArgumentHelp("The keys to press.", valueName: "keys"))
  var keys = ""

  @Option(help: "The theme; else your own.")
  var theme: String?

  @Option(help: "The form: text, ansi or svg.")
  var format = ScreenshotFormat.text

  @Option(name: .shortAndLong, help: "The file to write; else standard output.")
  var output: String?

  @OptionGroup var backend: BackendOptions
  @OptionGroup var verbose: VerboseOption

  func validate() throws {
    guard let size = parsedSize, (20...500).contains(size.width), (5...200).contains(size.height)
    else {
      throw ValidationError("--size is “\(size)”; it takes 100x30, from 20x5 to 500x200.")
    }
  }

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    let request = ScreenshotRequest(
      size: parsedSize ?? Size(width: 100, height: 30), keys: Self.strokes(keys), theme: theme,
      backend: backend.kind)
    let picture = format.render(try context.drawScreen(request))
    if let output {
      try context.writeBytes(output, Array(picture.utf8))
    } else {
      try context.write(picture)
    }
    return .success
  }

  private var parsedSize: Size? {
    let parts = size.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let width = parts[0], let height = parts[1] else { return nil }
    return Size(width: width, height: height)
  }

  /// The keys of a text: each word is the name of a key, or is typed letter by letter.
  static func strokes(_ text: String) -> [KeyStroke] {
    text.split(separator: " ").flatMap { word in
      KeyStroke(named: String(word)).map { [$0] } ?? word.map { KeyStroke(.character($0)) }
    }
  }
}
