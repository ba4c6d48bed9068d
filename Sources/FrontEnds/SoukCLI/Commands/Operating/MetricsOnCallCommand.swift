import ArgumentParser
import SoukModel

/// `souk metrics oncall`: who is called when an alert fires.
struct MetricsOnCallCommand: SoukCommand {
  static let configuration = CommandConfiguration(
    commandName: "oncall", abstract: "Say who is called when an alert fires.",
    discussion: "The contacts are those of the configuration; souk knows no others.")

  @OptionGroup var verbose: VerboseOption

  /// Whether a failure is written as a document too.
  var wantsJSON: Bool { false }

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    for (number, duty) in OnCallWording.duties.enumerated() {
      let key = "contact.l\(number + 1)"
      let contact = try context.settings.value(of: key) ?? ""
      let shown =
        contact.isEmpty
        ? OnCallWording.unset(key) : RegistryText(contact).escapedPrefix(200)
      try context.write("L\(number + 1)  \(shown)\n    \(duty)\n")
    }
    return .success
  }
}
