import ArgumentParser
import SoukEngine
import SoukModel

/// `souk list`: the catalogue, filtered and in order.
struct ListCommand: BackendCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the packages of the catalogue.",
    discussion: """
      With --min-maturity, --maturity-level, --sort maturity or --detailed every package is judged, \
      and content that is on this machine is read and verified for it.
      """)

  @Flag(help: "List what is installed.")
  var installed = false

  @Flag(help: "List what is installed and has something newer.")
  var outdated = false

  @OptionGroup var target: TargetOption

  @Flag(help: "Say more of each package: maturity, downloads, date, trust.")
  var detailed = false

  @Option(help: ArgumentHelp("Only packages on this level or above.", valueName: "level"))
  var minMaturity: MaturityLevelArgument?

  @Option(help: ArgumentHelp("Only packages on exactly this level.", valueName: "level"))
  var maturityLevel: MaturityLevelArgument?

  @Option(help: "The order: name, maturity, downloads or updated.")
  var sort: ListOrder = .name

  @Option(
    help: ArgumentHelp("How many packages to give at the most; all without it.", valueName: "n"))
  var limit: Int?

  @Option(help: ArgumentHelp("How many of the first ones to leave out.", valueName: "n"))
  var offset = 0

  @OptionGroup var backend: BackendOptions
  @OptionGroup var place: RegistryOption
  @OptionGroup var format: FormatOptions

  /// Whether a failure is written as a document too.
  var wantsJSON: Bool { format.isJSON }

  func validate() throws {
    if let limit, limit < 0 {
      throw ValidationError("--limit is \(limit); it takes a number from 0 up.")
    }
    guard offset >= 0 else {
      throw ValidationError("--offset is \(offset); it takes a number from 0 up.")
    }
    guard installed || outdated else {
      if target.target != nil {
        throw ValidationError("--target goes with --installed or --outdated.")
      }
      return
    }
    if minMaturity != nil || maturityLevel != nil || sort == .maturity {
      throw ValidationError(
        "What is installed is not judged: --installed and --outdated go with no level and "
          + "no --sort maturity.")
    }
    if detailed {
      throw ValidationError("--installed and --outdated say everything; leave --detailed out.")
    }
  }

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withService { service throws(CommandFailure) in
      if installed || outdated {
        return try InstalledList(
          target: target.target, isOutdated: outdated, registry: place.name, order: sort.order,
          offset: offset, limit: limit, backend: backend.kind, isJSON: wantsJSON
        ).run(service, context)
      }
      try requireRegistry(place.name, service, context)
      let request = ListingRequest(
        registry: place.name, order: sort.order, minimum: minMaturity?.level,
        level: maturityLevel?.level, wantsMaturity: detailed, offset: offset, limit: limit)
      let progress = ProgressLine(context)
      defer { progress.clear() }
      let listing = try context.asking { () throws(ServiceError) in
        try service.list(
          request, on: backend.kind, progress: progress.show, cancellation: context.cancellation)
      }
      progress.clear()
      try sayWhoAnswered(listing.backend, asked: backend.kind, context)
      if wantsJSON {
        try context.print(ListDocument(listing, isDetailed: detailed).json)
      } else {
        try context.print(
          ListText(listing, request: request, paint: Paint(context)).lines(
            width: context.terminal.columns))
      }
      return listing.total == 0 ? .nothingFound : .success
    }
  }
}
