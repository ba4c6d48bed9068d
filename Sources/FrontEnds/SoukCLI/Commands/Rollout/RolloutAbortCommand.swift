import ArgumentParser
import SoukEngine
import SoukModel

/// `souk rollout abort`: breaks the rollout off and goes back to v1.
struct RolloutAbortCommand: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "abort",
    abstract: "Break the rollout off: back to v1, checked as `souk rollback` does; never asks.",
    discussion: "The next `souk rollout advance` begins with the first phase again.")

  @OptionGroup var format: FormatOptions

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    let before = try context.settings.value(of: "gate.backend")
    return try context.withService { service throws(CommandFailure) in
      let report = try context.asking { () throws(ServiceError) in try service.abortRollout() }
      try write(
        RolloutDocument.json(aborted: report, before: before),
        or: OperatingWording.rollback(report, before: before, override: nil, restored: nil),
        in: context)
      return report.isGood ? .success : .internal
    }
  }
}
