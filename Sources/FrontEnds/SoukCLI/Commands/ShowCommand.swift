import ArgumentParser
import SoukEngine
import SoukModel

/// `souk show`: everything known of one package.
struct ShowCommand: BackendCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show everything known of one package.")

  @Argument(help: "The package, as [REGISTRY:]NAME[@VERSION].")
  var package: String

  @OptionGroup var backend: BackendOptions
  @OptionGroup var place: RegistryOption
  @OptionGroup var format: FormatOptions

  /// Whether a failure is written as a document too.
  var wantsJSON: Bool { format.isJSON }

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withService { service throws(CommandFailure) in
      let choice = try PackageChoice(
        package, in: place.name, service: service, context: context)
      let answer = try context.asking { () throws(ServiceError) in
        try service.lookup(choice.id, on: backend.kind)
      }
      guard let answer else {
        throw ErrorWording.noPackage(choice.id.name.raw, registry: choice.id.registry.description)
      }
      let release = try release(of: answer.entry.package, choice.version)
      if wantsJSON {
        try context.print(ShowDocument(answer, release: release).json)
      } else {
        try context.print(
          ShowText(answer, release: release, notice: choice.notice, paint: Paint(context)).lines(
            width: context.terminal.columns))
      }
      return .success
    }
  }

  private func release(
    of package: Package, _ version: RegistryText?
  ) throws(CommandFailure) -> Release {
    guard let version else { return package.latest }
    guard let release = package.releases.first(where: { $0.version == version }) else {
      throw ErrorWording.noVersion(
        version.raw, of: package.id.description,
        known: package.releases.map { $0.version.escapedPrefix(60) })
    }
    return release
  }
}
