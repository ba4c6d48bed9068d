import ArgumentParser
import SoukEngine
import SoukModel

/// `souk dashboard`: the maturity of all packages together.
struct DashboardCommand: BackendCommand {
  static let configuration = CommandConfiguration(
    commandName: "dashboard",
    abstract: "Show how mature all packages are together.",
    discussion: """
      Covers every marketplace and builtin package; apt with --registry apt. The HTML page needs no \
      other file and no network.
      """)

  @Option(help: ArgumentHelp("Only packages on this level or above.", valueName: "level"))
  var minMaturity: MaturityLevelArgument?

  @OptionGroup var report: ReportOptions
  @OptionGroup var folder: PackagesFolderOption
  @OptionGroup var backend: BackendOptions
  @OptionGroup var place: RegistryOption
  @OptionGroup var verbose: VerboseOption

  /// Whether a failure is written as a document too.
  var wantsJSON: Bool { report.form == .json }

  func validate() throws {
    if folder.packagesDir != nil, place.registry != nil {
      throw ValidationError("--packages-dir and --registry name two places; give one.")
    }
  }

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withService { service throws(CommandFailure) in
      try requireRegistry(place.name, service, context)
      let progress = ProgressLine(context)
      defer { progress.clear() }
      var survey = try context.asking { () throws(ServiceError) in
        try service.assessAll(
          folder.scope(place.name), parts: .maturity, on: backend.kind, progress: progress.show,
          cancellation: context.cancellation)
      }
      progress.clear()
      try sayWhoAnswered(survey.backend, asked: backend.kind, context)
      if let level = minMaturity?.level { survey = survey.atLeast(level) }
      let dashboard = Dashboard(
        survey, generatedAt: context.now(), isFiltered: minMaturity != nil)
      try write(dashboard, context)
      return survey.packages.isEmpty ? .nothingFound : .success
    }
  }

  private func write(
    _ dashboard: Dashboard, _ context: CommandContext
  ) throws(CommandFailure) {
    try report.write(
      context,
      lines: { DashboardText(dashboard, paint: $1).lines(width: $0) },
      json: { DashboardDocument(dashboard).json },
      html: { DashboardPage(dashboard).html },
      said: { file, bytes in
        AssessmentWording.written(file, packages: dashboard.packages.count, bytes: bytes)
      })
  }
}
