import ArgumentParser
import SoukEngine
import SoukModel

/// `souk verify`: the verification ladder over one release, or over all, from their bytes, now.
struct VerifyCommand: SoukCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Verify the content and the signature of one release, or of all.",
    discussion: """
      Exit status 0 where everything that was looked at is verified, 3 where not, 1 where there is \
      no such package.
      """)

  @Argument(help: "The package, as [REGISTRY:]NAME[@VERSION].")
  var package: String?

  @Flag(help: "Verify every release whose content is on this machine, on all cores.")
  var all = false

  @OptionGroup var backend: BackendOptions
  @OptionGroup var place: RegistryOption
  @OptionGroup var format: FormatOptions

  /// Whether a failure is written as a document too.
  var wantsJSON: Bool { format.isJSON }

  func validate() throws {
    if all, let package {
      throw ValidationError("--all verifies everything; leave “\(package)” or --all out.")
    }
    if !all, package == nil {
      throw ValidationError("Name a package, or verify everything with --all.")
    }
  }

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withService { service throws(CommandFailure) in
      guard let package else {
        try requireRegistry(place.name, service, context)
        return try VerifyAll(registry: place.name, backend: backend.kind, isJSON: wantsJSON)
          .run(service, context)
      }
      return try verify(package, service, context)
    }
  }

  private func verify(
    _ package: String, _ service: any MarketplaceService, _ context: CommandContext
  ) throws(CommandFailure) -> ExitStatus {
    let choice = try PackageChoice(package, in: place.name, service: service, context: context)
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
