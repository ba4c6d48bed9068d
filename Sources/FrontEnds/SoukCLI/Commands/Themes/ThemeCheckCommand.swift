import ArgumentParser
import SoukModel
import SoukScreen
import SoukThemeFiles

/// `souk theme check`: whether a theme can be read, as a file and on the screen.
struct ThemeCheckCommand: SoukCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the contrast of every text of a theme.",
    discussion: """
      WCAG 2.2 asks for 4.5 to 1 of ordinary text. Status 8 where a text has less, 4 where the file is no \
      theme. What stands in the terminal's own colours cannot be judged.
      """)

  @Argument(help: "A theme file, or the name of a built-in theme.")
  var theme: String

  @Option(help: ArgumentHelp("The least contrast of text, 1 to 21.", valueName: "ratio"))
  var minimum = Theme.leastContrast

  @OptionGroup var format: FormatOptions

  /// Whether a failure is written as a document too.
  var wantsJSON: Bool { format.isJSON }

  func validate() throws {
    guard (1...21).contains(minimum) else {
      throw ValidationError("--minimum is \(minimum); it takes a number from 1 to 21.")
    }
  }

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    let text: String
    if let builtin = ThemeFile.text(ofBuiltin: theme) {
      text = builtin
    } else {
      text = try read(context)
    }
    let name = String(theme.split(separator: "/").last ?? "theme")
    let report: ThemeReport
    do throws(ThemeFileError) {
      report = ThemeReport(
        try ThemeFile.theme(
          named: name.hasSuffix(".toml") ? String(name.dropLast(5)) : name, text: text),
        minimum: minimum)
    } catch {
      throw ThemeWording.unreadable(error)
    }
    if wantsJSON {
      try context.print(report.json)
    } else {
      try context.print(report.lines(width: context.terminal.columns, paint: Paint(context)))
    }
    return report.passes ? .success : .belowLevel
  }

  private func read(_ context: CommandContext) throws(CommandFailure) -> String {
    String(decoding: try context.readBytes(theme, ThemeFolder.limit), as: UTF8.self)
  }
}
