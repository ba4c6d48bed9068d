import ArgumentParser
import SoukAssess
import SoukEngine
import SoukModel

/// `souk validate`: whether packages are complete, and what is missing.
struct ValidateCommand: BackendCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Check whether packages are complete: nine checks, 100 points.",
    discussion: """
      95 points are production ready, 80 need improvement, less is not ready. Without a package, \
      every marketplace and builtin package is checked; apt with --registry apt.

      Exit status 8 where a package is below --require-level; where a manifest cannot be written \
      for --update, the status of that failure.
      """)

  @Argument(help: "The package, as [REGISTRY:]NAME[@VERSION]; all without it.")
  var name: String?

  @Option(help: ArgumentHelp("The package, in place of the argument.", valueName: "package"))
  var package: String?

  @Flag(help: "Write production_ready into the manifests; with --packages-dir.")
  var update = false

  @Option(
    help: ArgumentHelp(
      "Fail unless every package is on this level of readiness or maturity.", valueName: "level"))
  var requireLevel: RequiredLevel?

  @Flag(help: "Say step by step what brings the most points.")
  var improvementPlan = false

  @OptionGroup var folder: PackagesFolderOption
  @OptionGroup var backend: BackendOptions
  @OptionGroup var place: RegistryOption
  @OptionGroup var format: FormatOptions

  /// Whether a failure is written as a document too.
  var wantsJSON: Bool { format.isJSON }

  func validate() throws {
    if package != nil, name != nil {
      throw ValidationError("The package stands both in --package and as an argument; give one.")
    }
    if folder.packagesDir != nil, place.registry != nil {
      throw ValidationError("--packages-dir and --registry name two places; give one.")
    }
    if update, folder.packagesDir == nil {
      // A registry's content has a published checksum, which a changed manifest would break.
      throw ValidationError("--update writes into folders: name them with --packages-dir.")
    }
  }

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withService { service throws(CommandFailure) in
      var report = try report(service, context)
      if update { try mark(&report, service, context) }
      if wantsJSON {
        try context.print(ValidateDocument(report).json)
      } else {
        try context.print(
          ValidateText(report, paint: Paint(context)).lines(width: context.terminal.columns))
      }
      if let unwritten = report.updates.lazy.compactMap(\.failure).first {
        return ExitStatus(unwritten.code)
      }
      if report.isBelowLevel { return .belowLevel }
      return report.results.isEmpty ? .nothingFound : .success
    }
  }

  private func report(
    _ service: any MarketplaceService, _ context: CommandContext
  ) throws(CommandFailure) -> ValidationOverview {
    guard let typed = package ?? name else {
      try requireRegistry(place.name, service, context)
      let progress = ProgressLine(context)
      defer { progress.clear() }
      let survey = try context.asking { () throws(ServiceError) in
        try service.assessAll(
          folder.scope(place.name), parts: requireLevel?.parts ?? .validation, on: backend.kind,
          progress: progress.show, cancellation: context.cancellation)
      }
      try sayWhoAnswered(survey.backend, asked: backend.kind, context)
      return ValidationOverview(survey, required: requireLevel, wantsPlan: improvementPlan)
    }
    let subject = try subject(
      typed, folder: folder.packagesDir, registry: place.name, service: service, context: context)
    let answer = try context.asking { () throws(ServiceError) in
      try service.assess(subject.name, on: backend.kind)
    }
    try sayWhoAnswered(answer.backend, asked: backend.kind, context)
    return ValidationOverview(
      answer, required: requireLevel, wantsPlan: improvementPlan, notice: subject.notice)
  }

  private func mark(
    _ report: inout ValidationOverview, _ service: any MarketplaceService,
    _ context: CommandContext
  ) throws(CommandFailure) {
    for result in report.results {
      guard let folder = result.folder else { continue }
      let isReady = result.validation.level == .productionReady
      do throws(ServiceError) {
        let isChanged = try service.markReadiness(isReady, inFolder: folder)
        report.updates.append(
          .init(id: result.validation.id, folder: folder, isReady: isReady, isChanged: isChanged))
      } catch {
        report.updates.append(
          .init(
            id: result.validation.id, folder: folder, isReady: isReady, isChanged: false,
            failure: error))
        try context.complain(ErrorWording.line(for: CommandFailure(error)))
      }
    }
  }
}
