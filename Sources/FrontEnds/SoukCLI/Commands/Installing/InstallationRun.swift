import SoukEngine
import SoukInstall
import SoukModel

/// Carries out an order and says what came of it; what install, update and uninstall share.
struct InstallationRun {
  /// What is to be done.
  let order: InstallOrder
  /// The root; nil for the person's own.
  let target: String?
  /// The engine that resolution reads the catalogue with; nil for the gate's choice.
  let backend: BackendKind?
  /// Which registries unqualified names came from.
  let notices: [String]
  /// Whether a program reads the answer.
  let isJSON: Bool

  /// Plans, shows the plan, and carries it out with a progress line on the error output.
  func run(
    _ service: any MarketplaceService, _ context: CommandContext
  ) throws(CommandFailure) -> ExitStatus {
    let progress = ProgressLine(context)
    let text = InstallationText(paint: Paint(context), width: context.terminal.columns)
    defer { progress.clear() }
    var shown: InstallPlan?
    let answer = try context.asking { () throws(ServiceError) in
      try service.install(
        order, in: target, on: backend,
        review: { plan in
          if !isJSON, plan != shown {
            progress.clear()
            // An output that takes no more is found out when the end is said.
            try? context.print(text.plan(plan))
          }
          shown = plan
          return !context.cancellation.isCancelled
        },
        progress: progress.show, cancellation: context.cancellation)
    }
    progress.clear()
    for note in answer.notes { try context.complain("souk: \(note)") }
    for item in answer.overridden {
      try context.complain(InstallationWording.override(item))
    }
    if isJSON {
      try context.print(InstallationDocument(answer, order: order).json)
    } else {
      try context.print(text.end(answer, isShown: shown != nil, notices: notices))
    }
    return try status(answer, context)
  }

  private func status(
    _ answer: InstallationAnswer, _ context: CommandContext
  ) throws(CommandFailure) -> ExitStatus {
    switch answer.outcome {
    case .done, .planned: return .success
    case .debian:
      try context.complain(InstallationWording.debian)
      return .conflict
    case .refused(_, let refusal):
      try context.complain(InstallationWording.refused(refusal))
      return refusal.isByRuleAlone ? .conflict : .notVerified
    }
  }
}
