import ArgumentParser
import SoukModel

/// `souk config get`: one setting, or all of them.
struct ConfigGetCommand: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "get", abstract: "Print one setting, or all of them.")

  @Argument(help: "The key, for example gate.backend; all of them without a key.")
  var key: String?

  @OptionGroup var format: FormatOptions

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    let names = context.settings.keys.map(\.name)
    var values: [(name: String, value: String?)] = []
    if let key {
      guard names.contains(key) else { throw ErrorWording.noSetting(key, known: names) }
      values = [(key, try context.settings.value(of: key))]
    } else {
      for name in names { values.append((name, try context.settings.value(of: name))) }
    }
    if wantsJSON {
      let members = values.map { ($0.name, JSONValue.text($0.value)) }
      try context.print(.object(gathered: Dictionary(members) { first, _ in first }))
    } else if key != nil {
      try context.print(values.first?.value ?? "")
    } else {
      try context.print(values.map { "\($0.name) = \($0.value ?? "")" })
    }
    return .success
  }
}
