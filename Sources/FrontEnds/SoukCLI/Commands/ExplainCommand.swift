import ArgumentParser
import SoukModel
import SoukTrust

/// `souk explain`: what a failure's code means and what to do about it.
struct ExplainCommand: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what a failure's code means and what to do; without a code, list them all.")

  @Argument(help: "The code, for example S14.")
  var code: String?

  @Flag(help: "Print every code as Docs/TrustGuide.md has them.")
  var guide = false

  @OptionGroup var format: FormatOptions

  func validate() throws {
    if guide, code != nil || wantsJSON {
      throw ValidationError("--guide prints all codes as text; it goes with nothing else.")
    }
  }

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    if guide {
      try context.print(ExplainGuide.text)
      return .success
    }
    guard let code else {
      let codes = FailureCode.allCases
      if wantsJSON {
        try context.print(
          .object([
            "codes": .array(codes.map(ExplainDocument.json)),
            "total": .integer(Int64(codes.count)),
          ]))
      } else {
        try context.print(ExplainText.table(width: context.terminal.columns))
      }
      return .success
    }
    guard let found = FailureCode(typed: code) else { throw ErrorWording.noCode(code) }
    if wantsJSON {
      try context.print(ExplainDocument.json(found))
    } else {
      try context.print(ExplainText.lines(found, paint: Paint(context)))
    }
    return .success
  }
}
