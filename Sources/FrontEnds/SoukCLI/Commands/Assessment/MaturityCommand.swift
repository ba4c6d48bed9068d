import ArgumentParser
import SoukAssess
import SoukEngine
import SoukModel

/// `souk maturity`: how mature one package is, and what shows it.
struct MaturityCommand: BackendCommand {
  static let configuration = CommandConfiguration(
    commandName: "maturity",
    abstract: "Judge how mature a package is: 100 points, each with what shows it.",
    discussion: """
      Up to 40 points are experimental, up to 60 beta, up to 80 production, above enterprise.

      Exit status 8 where the package is below --verify.
      """)

  @Argument(help: "The package, as [REGISTRY:]NAME[@VERSION].")
  var package: String

  @Flag(help: "Show every criterion with what was seen.")
  var detailed = false

  @Option(help: ArgumentHelp("Fail unless it is on this level or above.", valueName: "level"))
  var verify: MaturityLevelArgument?

  @OptionGroup var folder: PackagesFolderOption
  @OptionGroup var backend: BackendOptions
  @OptionGroup var place: RegistryOption
  @OptionGroup var format: FormatOptions

  /// Whether a failure is written as a document too.
  var wantsJSON: Bool { format.isJSON }

  func validate() throws {
    if folder.packagesDir != nil, place.registry != nil {
      throw ValidationError("--packages-dir and --registry name two places; give one.")
    }
  }

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withService { service throws(CommandFailure) in
      let subject = try subject(
        package, folder: folder.packagesDir, registry: place.name, service: service,
        context: context)
      let answer = try context.asking { () throws(ServiceError) in
        try service.assess(subject.name, on: backend.kind)
      }
      try sayWhoAnswered(answer.backend, asked: backend.kind, context)
      if wantsJSON {
        try context.print(MaturityDocument(answer, required: verify?.level).json)
      } else {
        try context.print(
          MaturityText(
            answer, required: verify?.level, isDetailed: detailed, notice: subject.notice,
            paint: Paint(context)
          ).lines(width: context.terminal.columns))
      }
      guard let required = verify?.level else { return .success }
      return answer.maturity.level >= required ? .success : .belowLevel
    }
  }
}
