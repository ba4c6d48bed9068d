import ArgumentParser
import SoukModel

/// Runs one command line in a context: parse, perform, say what went wrong.
package enum CommandLineRunner {
  /// Runs the command that `arguments` (without the program's name) ask for.
  ///
  /// - Returns: the status to leave to the shell; the caller exits.
  package static func run(_ arguments: [String], in context: CommandContext) -> ExitStatus {
    var arguments = arguments
    if arguments.first == "marketplace" { arguments.removeFirst() }
    guard takeVerbose(&arguments) else { return answer(arguments, in: context) }
    let trace = VerboseTrace(uptime: context.uptime)
    let status = answer(arguments, in: trace.watching(context))
    // Where the error output is gone, nobody is left to tell.
    try? context.complain(trace.lines.joined(separator: "\n"))
    return status
  }

  /// Takes `--verbose` out of a command line, wherever it stands before `--`.
  private static func takeVerbose(_ arguments: inout [String]) -> Bool {
    let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
    let kept = arguments[..<end].filter { $0 != "--verbose" }
    guard kept.count < end else { return false }
    arguments = kept + arguments[end...]
    return true
  }

  private static func answer(
    _ arguments: [String], in context: CommandContext
  ) -> ExitStatus {
    do throws(CommandFailure) {
      switch parsed(arguments) {
      case .command(let command): return try perform(command, in: context)
      case .ended(let error): return try explain(error, in: context)
      }
    } catch {
      return report(error, asJSON: false, in: context)
    }
  }

  private enum Parsed {
    case command(any ParsableCommand)
    case ended(any Error)
  }

  private static func parsed(_ arguments: [String]) -> Parsed {
    do {
      return .command(try RootCommand.parseAsRoot(arguments))
    } catch {
      return .ended(error)
    }
  }

  private static func perform(
    _ command: any ParsableCommand, in context: CommandContext
  ) throws(CommandFailure) -> ExitStatus {
    guard let souk = command as? any SoukCommand else {
      var other = command
      do {
        try other.run()
        return .success
      } catch {
        return try explain(error, in: context)
      }
    }
    var context = context
    context.backend = (souk as? any BackendCommand)?.backend.kind
    do throws(CommandFailure) {
      return try souk.perform(in: context)
    } catch {
      return report(error, asJSON: souk.wantsJSON, in: context)
    }
  }

  /// Prints what the parser has to say: help and completions as answers, errors as errors.
  private static func explain(
    _ error: any Error, in context: CommandContext
  ) throws(CommandFailure) -> ExitStatus {
    let text = RootCommand.fullMessage(for: error)
    let ended = RootCommand.exitCode(for: error)
    guard ended.isSuccess else {
      try context.complain(UsageWording.reworded(text))
      return .usage
    }
    try context.print(text)
    return .success
  }

  private static func report(
    _ failure: CommandFailure, asJSON: Bool, in context: CommandContext
  ) -> ExitStatus {
    if failure.isClosedPipe { return .success }
    // Where even the error output is gone, the status is all that is left to say.
    if asJSON { try? context.print(ErrorDocument(failure).json) }
    try? context.complain(ErrorWording.line(for: failure))
    return failure.status
  }
}
