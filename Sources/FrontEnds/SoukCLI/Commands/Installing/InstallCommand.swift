import ArgumentParser
import SoukInstall
import SoukModel
import SoukTrust

/// `souk install`: packages with what they need, verified before a byte is unpacked.
struct InstallCommand: BackendCommand {
  static let configuration = CommandConfiguration(
    commandName: "install",
    abstract: "Install packages with what they need.",
    discussion: """
      The plan is shown first, with both statuses of every release; then everything changes in one \
      step, or nothing does. REQ is a requirement: ^1.2, ~1.4, ">=1,<3", =1.0.0, 1.2 (any 1.2.x).

      Packages of Debian are not installed: the apt command is printed, and the status is 7.
      """)

  @Argument(help: "The packages, each as [REGISTRY:]NAME[@REQ].")
  var packages: [String] = []

  @Flag(
    help: ArgumentHelp(
      "Install anew what is there, and let pass what only the rules of a registry forbid (\(FailureCode.checksOverridden.rawValue)).",
      discussion: "Content that is not what was published is refused all the same."))
  var force = false

  @Flag(help: "Leave out what the packages need.")
  var noDependencies = false

  @Flag(help: "Stop at the plan: everything is verified, nothing is changed.")
  var dryRun = false

  @Flag(help: "Install exactly what souk.lock says, or nothing.")
  var locked = false

  @Flag(help: "Take pre-releases too.")
  var prereleases = false

  @OptionGroup var target: TargetOption
  @OptionGroup var place: RegistryOption
  @OptionGroup var backend: BackendOptions
  @OptionGroup var format: FormatOptions

  /// Whether a failure is written as a document too.
  var wantsJSON: Bool { format.isJSON }

  func validate() throws {
    if packages.isEmpty, !locked {
      throw ValidationError("Name a package, or install what souk.lock says with --locked.")
    }
    if locked, noDependencies {
      throw ValidationError("--locked installs what souk.lock says; leave --no-dependencies out.")
    }
  }

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withService { service throws(CommandFailure) in
      var wanted: [LockFile.Requested] = []
      var notices: [String] = []
      for package in packages {
        let choice = try PackageChoice(
          package, in: place.name, service: service, context: context)
        wanted.append(try Self.requested(choice))
        if let notice = choice.notice { notices.append(notice) }
      }
      let order = InstallOrder(
        .install(wanted), isForced: force, ignoresDependencies: noDependencies,
        isLocked: locked, isDryRun: dryRun, takesPrereleases: prereleases)
      return try InstallationRun(
        order: order, target: target.target, backend: backend.kind, notices: notices,
        isJSON: wantsJSON
      ).run(service, context)
    }
  }

  /// What was typed behind `@` as a requirement; Debian's versions stay as they are.
  private static func requested(
    _ choice: PackageChoice
  ) throws(CommandFailure) -> LockFile.Requested {
    let text = choice.version ?? "*"
    if choice.id.registry != .apt {
      do throws(VersionError) {
        _ = try VersionRequirement(parsing: text)
      } catch {
        throw InstallationWording.badRequirement(text, of: choice.id, why: "\(error)")
      }
    }
    return LockFile.Requested(choice.id, text)
  }
}
