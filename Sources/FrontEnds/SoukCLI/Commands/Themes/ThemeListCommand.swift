import ArgumentParser
import SoukEngine
import SoukInstall
import SoukModel
import SoukScreen
import SoukThemeFiles

/// `souk theme list`: every theme that the screen offers.
struct ThemeListCommand: SoukCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the themes that F8 offers: built in, your own, of installed packages.")

  @OptionGroup var format: FormatOptions

  /// Whether a failure is written as a document too.
  var wantsJSON: Bool { format.isJSON }

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    var list = ThemeList(setting: try context.settings.value(of: "screen.theme"))
    for theme in ThemeFile.builtin { list.add(theme, from: .builtIn) }
    try context.withHome { desk throws(CommandFailure) in
      list.add(ThemeFolder(desk.themesFolder), from: .own)
    }
    try context.withService { service throws(CommandFailure) in
      let installed = try context.asking { () throws(ServiceError) in
        try service.installed(in: nil)
      }
      for package in installed.lock.packages {
        list.add(
          ThemeFolder(installed.path(of: package) + "/themes"), from: .package("\(package.id)"))
      }
    }
    for fault in list.faults { try context.complain(ThemeWording.fault(fault)) }
    if wantsJSON {
      try context.print(list.json)
    } else {
      try context.print(list.lines(width: context.terminal.columns, paint: Paint(context)))
    }
    return .success
  }
}
