import ArgumentParser
import SoukEngine
import SoukModel
import SoukRollout

/// `souk rollout issue add`: records an issue.
struct RolloutIssueAddCommand: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Record an issue.",
    discussion: """
      An open critical issue or complaint holds up the phases whose criteria name it; a minor one does \
      not.
      """)

  /// How bad it is.
  enum Severity: String, ExpressibleByArgument, CaseIterable {
    case critical, complaint, minor

    /// The severity that it stands for.
    var severity: RolloutIssue.Severity {
      switch self {
      case .critical: .critical
      case .complaint: .complaint
      case .minor: .minor
      }
    }
  }

  @Argument(help: "What it is, in a sentence.")
  var text: String

  @Option(help: "How bad it is: critical, complaint or minor.")
  var severity: Severity = .minor

  @OptionGroup var format: FormatOptions

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    guard text.contains(where: { !$0.isWhitespace }), text.utf8.count <= 2_000 else {
      throw RolloutText.badIssue
    }
    return try context.withService { service throws(CommandFailure) in
      var issue = RolloutIssue(
        severity: severity.severity, text: text, opened: context.now())
      issue.number = try context.asking { () throws(ServiceError) in try service.open(issue) }
      try write(RolloutDocument.json(issue), or: [RolloutText.line(issue)], in: context)
      return .success
    }
  }
}
