import ArgumentParser
import SoukInstall
import SoukModel

/// `souk uninstall`: removes packages, and what only they needed.
struct UninstallCommand: BackendCommand {
  static let configuration = CommandConfiguration(
    commandName: "uninstall",
    abstract: "Remove installed packages, and what only they needed.")

  @Argument(help: "The packages, each as [REGISTRY:]NAME.")
  var packages: [String]

  @Flag(help: "Stop at the plan; nothing is changed.")
  var dryRun = false

  @OptionGroup var target: TargetOption
  @OptionGroup var backend: BackendOptions
  @OptionGroup var format: FormatOptions

  /// Whether a failure is written as a document too.
  var wantsJSON: Bool { format.isJSON }

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withService { service throws(CommandFailure) in
      let ids = try InstalledChoice.ids(
        packages, in: target.target, service: service, context: context)
      return try InstallationRun(
        order: InstallOrder(.uninstall(ids), isDryRun: dryRun), target: target.target,
        backend: backend.kind, notices: [], isJSON: wantsJSON
      ).run(service, context)
    }
  }
}
