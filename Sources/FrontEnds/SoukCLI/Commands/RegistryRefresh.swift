import SoukEngine
import SoukModel

/// Reads registries anew and says what changed; what `add` and `refresh` share.
struct RegistryRefresh {
  /// The registry to read; nil for all.
  let name: RegistryName?
  /// Whether a program reads the answer.
  let isJSON: Bool

  /// Refreshes, drawing a progress line where the error output is a terminal.
  func run(
    _ service: any MarketplaceService, _ context: CommandContext
  ) throws(CommandFailure) -> ExitStatus {
    let progress = ProgressLine(context)
    defer { progress.clear() }
    // Fetches report from inside the service, to whoever observes it.
    service.observe { event in
      if case .refreshing(let step) = event, step.phase == .fetching { progress.show(step) }
    }
    defer { service.observe(nil) }
    let reports = try context.asking { () throws(ServiceError) in
      try service.refresh(name, progress: progress.show, cancellation: context.cancellation)
    }
    progress.clear()
    if isJSON {
      try context.print(
        .object(["registries": .array(reports.map { RegistryDocument.json($0) })]))
    } else {
      try context.print(reports.flatMap(RefreshWording.lines))
    }
    return Self.status(reports)
  }

  /// What trust or the network refused has a status of its own.
  private static func status(_ reports: [RefreshReport]) -> ExitStatus {
    guard let failed = reports.first(where: { $0.failure != nil }) else { return .success }
    return failed.failureCode.map { ExitStatus($0) } ?? .malformed
  }
}
