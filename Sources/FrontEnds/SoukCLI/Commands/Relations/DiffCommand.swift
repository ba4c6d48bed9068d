import ArgumentParser
import SoukEngine
import SoukModel

/// `souk diff`: what differs between two releases of a package.
struct DiffCommand: BackendCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what differs between two releases of a package.",
    discussion: """
      What the registry says differently, then the files that differ, where the content of both \
      releases is on this machine. Status 0 whether anything differs or not.
      """)

  @Argument(help: "The package, as [REGISTRY:]NAME.")
  var package: String

  @Argument(help: "The release to compare from.")
  var first: String

  @Argument(help: "The release to compare to.")
  var second: String

  @OptionGroup var place: RegistryOption
  @OptionGroup var backend: BackendOptions
  @OptionGroup var format: FormatOptions

  /// Whether a failure is written as a document too.
  var wantsJSON: Bool { format.isJSON }

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withService { service throws(CommandFailure) in
      let choice = try PackageChoice(
        package, in: place.name, service: service, context: context)
      let found = try context.asking { () throws(ServiceError) in
        try service.difference(
          of: choice.id, from: RegistryText(first), to: RegistryText(second), on: backend.kind)
      }
      if wantsJSON {
        try context.print(RelationDocument.difference(found))
      } else {
        try context.print(
          RelationText(paint: Paint(context)).difference(found, notice: choice.notice))
      }
      return .success
    }
  }
}
