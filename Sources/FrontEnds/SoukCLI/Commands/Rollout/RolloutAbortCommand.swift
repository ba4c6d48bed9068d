import ArgumentParser
import SoukEngine
import SoukModel

/// `souk rollout abort`: breaks the rollout off and goes back to v1.
struct RolloutAbortCommand: SoukCommand {
  static let configuration = CommandConfiguration(
    commandName: "abort",
    abstract: "Break the rollout off: back to v1, checked as `souk rollback` does; never asks.",
    discussion: "The next `souk rollout advance` begins with the first phase again.")

  @OptionGroup var format: FormatOptions

  /// Whether a failure is written as a document too.
  var wantsJSON: Bool { format.isJSON }

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    let before = try context.settings.value(of: "gate.backend")
    return try context.withService { service throws(CommandFailure) in
      let report = try context.asking { () throws(ServiceError) in try service.abortRollout() }
      if wantsJSON {
        try context.print(RolloutDocument.json(aborted: report, before: before))
      } else {
        try context.print(
          OperatingWording.rollback(report, before: before, override: nil, restored: nil))
      }
      return report.isGood ? .success : .internal
    }
  }
}
