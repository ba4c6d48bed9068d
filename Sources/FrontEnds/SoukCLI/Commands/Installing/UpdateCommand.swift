import ArgumentParser
import SoukInstall
import SoukModel
import SoukTrust

/// `souk update`: brings installed packages to the newest versions that fit.
struct UpdateCommand: BackendCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "Bring installed packages to the newest versions that fit.",
    discussion: "The requirements they were installed with stay in force.")

  @Argument(help: "The packages, each as [REGISTRY:]NAME; all without a name.")
  var packages: [String] = []

  @Flag(
    help: """
      Let pass what only the rules of a registry forbid (\(FailureCode.checksOverridden.rawValue)).
      """)
  var force = false

  @Flag(help: "Stop at the plan: everything is verified, nothing is changed.")
  var dryRun = false

  @Flag(help: "Take pre-releases too.")
  var prereleases = false

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
        order: InstallOrder(
          .update(ids), isForced: force, isDryRun: dryRun, takesPrereleases: prereleases),
        target: target.target, backend: backend.kind, notices: [], isJSON: wantsJSON
      ).run(service, context)
    }
  }
}
