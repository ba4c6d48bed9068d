import ArgumentParser

/// `souk config set`: changes one setting.
struct ConfigSetCommand: SoukCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Change one setting.")

  @Argument(help: "The key, for example gate.backend.")
  var key: String

  @Argument(help: "The value.")
  var value: String

  @OptionGroup var verbose: VerboseOption

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    guard let setting = context.settings.keys.first(where: { $0.name == key }) else {
      throw ErrorWording.noSetting(key, known: context.settings.keys.map(\.name))
    }
    guard setting.choices.isEmpty || setting.choices.contains(value) else {
      throw ErrorWording.badSetting(key, value: value, choices: setting.choices)
    }
    try context.settings.set(key, to: value)
    return .success
  }
}
