import SoukEngine
import SoukModel

/// Verifies every release whose content is on this machine and says what came of it.
struct VerifyAll {
  /// The only registry to look at; nil for all.
  let registry: RegistryName?
  /// The engine that lists the packages; nil for the gate's choice.
  let backend: BackendKind?
  /// Whether a program reads the answer.
  let isJSON: Bool

  /// Verifies, drawing a progress line where the error output is a terminal.
  func run(
    _ service: any MarketplaceService, _ context: CommandContext
  ) throws(CommandFailure) -> ExitStatus {
    let progress = ProgressLine(context)
    defer { progress.clear() }
    let report = try context.asking { () throws(ServiceError) in
      try service.verifyAll(
        in: registry, on: backend, progress: progress.show, cancellation: context.cancellation)
    }
    progress.clear()
    if isJSON {
      try context.print(VerifyAllDocument(report, registry: registry).json)
    } else {
      try context.print(VerifyAllText(report, paint: Paint(context)).lines)
    }
    return report.isVerified ? .success : .notVerified
  }
}
