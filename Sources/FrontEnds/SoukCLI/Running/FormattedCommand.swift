import SoukModel

/// A command that writes its answer for people or as a JSON document.
protocol FormattedCommand: SoukCommand {
  /// How the answer is written.
  var format: FormatOptions { get }
}

extension FormattedCommand {
  /// Whether a failure is written as a document too.
  var wantsJSON: Bool { format.isJSON }

  /// Writes the answer in the form that was asked for.
  func write(
    _ document: @autoclosure () -> JSONValue, or lines: @autoclosure () -> [String],
    in context: CommandContext
  ) throws(CommandFailure) {
    if format.isJSON { try context.print(document()) } else { try context.print(lines()) }
  }
}
