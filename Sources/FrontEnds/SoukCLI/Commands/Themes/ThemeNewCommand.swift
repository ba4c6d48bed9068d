import ArgumentParser
import SoukEngine
import SoukModel
import SoukScreen
import SoukThemeFiles

/// `souk theme new`: a file to make a theme of one's own from.
struct ThemeNewCommand: SoukCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a theme of your own from a built-in one.",
    discussion:
      "The file lies in your home; F8 offers it at the next start. `souk theme check` judges it.")

  @Argument(help: "What to call it.")
  var name: String

  @Option(help: ArgumentHelp("The built-in theme to begin with.", valueName: "theme"))
  var from = "dark"

  @OptionGroup var verbose: VerboseOption

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    guard let text = ThemeFile.text(ofBuiltin: from) else {
      throw ThemeWording.noTheme(from, known: ThemeFile.builtin.map(\.name))
    }
    guard ThemeFile.text(ofBuiltin: name) == nil else { throw ThemeWording.taken(name) }
    return try context.withHome { desk throws(CommandFailure) in
      let path = try context.asking { () throws(ServiceError) in
        try desk.saveTheme(name, Array((ThemeWording.heading(from) + text).utf8))
      }
      try context.print(ThemeWording.begun(path))
      return .success
    }
  }
}
