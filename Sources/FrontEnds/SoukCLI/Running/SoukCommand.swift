import ArgumentParser

/// A command that runs in a context instead of on the process.
protocol SoukCommand: ParsableCommand {
  /// Whether an error is also written as a JSON document.
  var wantsJSON: Bool { get }

  /// Does the work and says how it went.
  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus
}

extension SoukCommand {
  /// Commands write for people unless they say otherwise.
  var wantsJSON: Bool { false }
}
