import ArgumentParser
import SoukEngine
import SoukModel

/// `souk verify`: the verification ladder over one release, from its bytes, now.
struct VerifyCommand: SoukCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Verify the content and the signature of one release.",
    discussion: "Exit status 0 where both hold, 3 where not, 1 where there is no such package.")

  @Argument(help: "The package, as [REGISTRY:]NAME[@VERSION].")
  var package: String

  @OptionGroup var place: RegistryOption
  @OptionGroup var format: FormatOptions

  /// Whether a failure is written as a document too.
  var wantsJSON: Bool { format.isJSON }

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withService { service throws(CommandFailure) in
      let choice = try PackageChoice(
        package, in: place.name, service: service, context: context)
      let start = context.uptime()
      let answer = try context.asking { () throws(ServiceError) in
        try service.verify(choice.id, version: choice.version)
      }
      let milliseconds = context.uptime() - start
      if wantsJSON {
        var members = VerdictDocument.members(answer.verdict)
        members["name"] = .text(answer.id.name)
        members["registry"] = .string(answer.id.registry.description)
        members["version"] = .text(answer.version)
        members["took_ms"] = .milliseconds(milliseconds)
        try context.print(.object(gathered: members))
      } else {
        try context.print(
          VerifyText(answer, notice: choice.notice, paint: Paint(context)).lines)
      }
      return answer.verdict.isVerified ? .success : .notVerified
    }
  }
}
