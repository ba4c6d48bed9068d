import ArgumentParser
import SoukEngine
import SoukModel
import SoukRollout

/// `souk rollout feedback`: says how good results are, or shows what was said.
struct RolloutFeedbackCommand: BackendCommand {
  static let configuration = CommandConfiguration(
    commandName: "feedback",
    abstract: "Say that results are better, same or worse; without that, show what was said.",
    discussion: "In the screen the keys + = and - say the same of the results on it.")

  /// What can be said.
  enum Answer: String, ExpressibleByArgument, CaseIterable {
    case better, same, worse

    /// The verdict that it stands for.
    var verdict: Feedback.Verdict {
      switch self {
      case .better: .better
      case .same: .same
      case .worse: .worse
      }
    }
  }

  @Argument(help: "better, same or worse.")
  var answer: Answer?

  @Option(help: "The query whose results were looked at.")
  var query = ""

  @Option(help: "What else there is to say.")
  var note = ""

  @OptionGroup var backend: BackendOptions
  @OptionGroup var format: FormatOptions

  /// Whether a failure is written as a document too.
  var wantsJSON: Bool { format.isJSON }

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withService { service throws(CommandFailure) in
      if let answer {
        let kind = backend.kind ?? (service.gate == .v1 ? .v1 : .v2)
        try context.asking { () throws(ServiceError) in
          try service.give(
            Feedback(
              at: context.now(), verdict: answer.verdict, backend: kind, query: query, note: note))
        }
      }
      let all = try context.asking { () throws(ServiceError) in try service.feedback(since: 0) }
      if wantsJSON {
        try context.print(RolloutDocument.json(all))
      } else {
        try context.print(RolloutText.feedback(all))
      }
      return .success
    }
  }
}
