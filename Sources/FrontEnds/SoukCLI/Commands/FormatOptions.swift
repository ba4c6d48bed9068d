import ArgumentParser

/// `--format text|json`, its short form `--json`, and `--verbose`.
struct FormatOptions: ParsableArguments {
  @Option(help: "How to write the answer: text or json.")
  var format: OutputFormat = .text

  @Flag(help: "The same as --format json.")
  var json = false

  @OptionGroup var verbose: VerboseOption

  /// Whether a program reads the answer.
  var isJSON: Bool { json || format == .json }
}
