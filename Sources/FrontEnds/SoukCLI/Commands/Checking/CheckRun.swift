import SoukEngine
import SoukModel

/// The probes with what they run on: what smoke and parity share.
struct CheckRun {
  /// The probes.
  let plan: ProbePlan
  /// A context in which every command finds the marketplace open.
  let context: CommandContext
  /// What publishing is tried with; removed with the run.
  private let trial: TrialRegistry

  /// Draws up the probes on an open marketplace.
  init(
    _ service: any MarketplaceService, _ outer: CommandContext
  ) throws(CommandFailure) {
    var context = outer
    let trial = try outer.asking { () throws(ServiceError) in try TrialRegistry(now: outer.now) }
    context.openService = { () throws(ServiceError) in service }
    context.openKeys = { () throws(ServiceError) in trial.desk }
    self.context = context
    self.trial = trial
    plan = try ProbePlan(
      service, target: service.installationRoot(nil) + "/.check", trial: trial, context: context)
  }

  /// Refuses to go on where the person interrupted.
  func checkInterrupt() throws(CommandFailure) {
    if context.cancellation.isCancelled {
      throw CommandFailure(.interrupted, code: "cancelled", CheckWording.interrupted)
    }
  }
}
