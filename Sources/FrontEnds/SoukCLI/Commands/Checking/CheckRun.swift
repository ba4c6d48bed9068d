import SoukEngine
import SoukModel

/// The probes with what they run on: what smoke and parity share.
struct CheckRun {
  /// The probes.
  let plan: ProbePlan
  /// A context in which every command finds the marketplace open.
  let context: CommandContext

  /// Draws up the probes on an open marketplace.
  init(
    _ service: any MarketplaceService, _ outer: CommandContext
  ) throws(CommandFailure) {
    var context = outer
    context.openService = { () throws(ServiceError) in service }
    self.context = context
    plan = try ProbePlan(
      service, target: service.installationRoot(nil) + "/.check", context: context)
  }

  /// Refuses to go on where the person interrupted.
  func checkInterrupt() throws(CommandFailure) {
    if context.cancellation.isCancelled {
      throw CommandFailure(.interrupted, code: "cancelled", CheckWording.interrupted)
    }
  }
}
