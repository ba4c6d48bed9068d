import SoukEngine
import SoukInstall
import SoukModel

/// Lists what is installed in a root, or only that of which there is something newer.
struct InstalledList {
  /// The root; nil for the person's own.
  let target: String?
  /// Whether only packages with newer versions are listed.
  let isOutdated: Bool
  /// The only registry to list; nil for all.
  let registry: RegistryName?
  /// In which order they stand.
  let order: ListingRequest.Order
  /// How many of the first ones are left out.
  let offset: Int
  /// How many are given at the most; nil for all.
  let limit: Int?
  /// The engine that is asked; nil for the gate's choice.
  let backend: BackendKind?
  /// Whether a program reads the answer.
  let isJSON: Bool

  /// Lists the packages.
  func run(
    _ service: any MarketplaceService, _ context: CommandContext
  ) throws(CommandFailure) -> ExitStatus {
    let installed = try context.asking { () throws(ServiceError) in
      try service.installed(in: target)
    }
    for note in installed.notes { try context.complain("souk: \(note)") }
    let newer = try context.asking { () throws(ServiceError) in
      try service.outdated(in: target, on: backend)
    }
    let known = Dictionary(newer.packages.map { ($0.id, $0) }) { first, _ in first }
    let wanted = installed.lock.packages.filter {
      (registry == nil || $0.id.registry == registry) && (!isOutdated || known[$0.id] != nil)
    }
    var rows: [InstalledListing.Row] = []
    for package in wanted {
      let answer = try context.asking { () throws(ServiceError) in
        try service.lookup(package.id, on: newer.backend)
      }
      rows.append(.init(package: package, known: answer?.entry.package))
    }
    let window = rows.sorted { $0.stands(before: $1, in: order) }.dropFirst(offset)
    let list = InstalledListing(
      rows: Array(window.prefix(limit ?? rows.count)), total: rows.count, offset: offset,
      newer: known, installed: installed, backend: newer.backend)
    if isJSON {
      try context.print(list.json)
    } else {
      try context.print(
        list.lines(
          isOutdated: isOutdated, paint: Paint(context), width: context.terminal.columns))
    }
    return rows.isEmpty ? .nothingFound : .success
  }
}
