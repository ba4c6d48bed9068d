import ArgumentParser
import SoukModel

/// `--format text|json|html`, its short form `--json`, and `--output FILE`.
struct ReportOptions: ParsableArguments {
  @Option(help: "How to write it: text, json or html.")
  var format: ReportFormat = .text

  @Flag(help: "The same as --format json.")
  var json = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write; standard output without it.", valueName: "file"))
  var output: String?

  /// How it is written.
  var form: ReportFormat { json ? .json : format }

  func validate() throws {
    if json, format == .html {
      throw ValidationError("--json and --format html contradict each other; give one.")
    }
  }

  /// Writes the form that is asked for, to the file where one is named, and says so there.
  ///
  /// - Parameters:
  ///   - lines: the text, for a width and with colours; neither goes into a file.
  ///   - said: what is said once the file is there, given its path and its size in bytes.
  func write(
    _ context: CommandContext, lines: (Int?, Paint) -> [String], json: () -> JSONValue,
    html: () -> String, said: (String, Int) -> String
  ) throws(CommandFailure) {
    let text =
      switch form {
      case .text:
        (output == nil ? lines(context.terminal.columns, Paint(context)) : lines(nil, .plain))
          .joined(separator: "\n") + "\n"
      case .json: json().document
      case .html: html()
      }
    guard let output else { return try context.write(text) }
    try context.writeBytes(output, Array(text.utf8))
    try context.complain(said(output, text.utf8.count))
  }
}
