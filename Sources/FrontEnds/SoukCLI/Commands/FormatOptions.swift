import ArgumentParser

/// `--format text|json` and its short form `--json`.
struct FormatOptions: ParsableArguments {
  @Option(help: "How to write the answer: text or json.")
  var format: OutputFormat = .text

  @Flag(help: "The same as --format json.")
  var json = false

  /// Whether a program reads the answer.
  var isJSON: Bool { json || format == .json }
}
