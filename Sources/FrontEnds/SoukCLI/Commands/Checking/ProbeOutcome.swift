import SoukModel

/// What one probe gave on one backend.
struct ProbeOutcome: Sendable {
  /// The status it ended with.
  let status: ExitStatus
  /// What it wrote, read as one document; nil where it is none.
  let document: JSONValue?
  /// What went to the error output.
  let errors: String
  /// How long it took, in milliseconds.
  let milliseconds: Double

  /// Runs a probe in memory on an open marketplace.
  init(_ probe: Probe, on backend: BackendKind, in context: CommandContext) {
    let output = MemorySink()
    let errors = MemorySink()
    var inner = context
    inner.output = output
    inner.errors = errors
    inner.terminal = TerminalFacts()
    let begin = context.uptime()
    status = CommandLineRunner.run(
      probe.arguments + ["--backend", backend.rawValue], in: inner)
    milliseconds = context.uptime() - begin
    document = try? JSONReader.parse(Array(output.text.utf8))
    self.errors = errors.text
  }

  /// Makes an outcome.
  init(
    status: ExitStatus, document: JSONValue?, errors: String = "", milliseconds: Double = 0
  ) {
    self.status = status
    self.document = document
    self.errors = errors
    self.milliseconds = milliseconds
  }

  /// What is wrong with the outcome; nil where nothing is.
  func fault(of probe: Probe) -> String? {
    guard probe.statuses.contains(status) else {
      return "status \(status.rawValue)" + (errors.isEmpty ? "" : ": \(CheckWording.line(errors))")
    }
    guard let object = document?.objectValue else { return CheckWording.noDocument }
    // A refusal whose status is an answer has the error's members instead.
    if status != .success, object["error"]?.objectValue != nil { return nil }
    let missing = probe.keys.filter { object[$0] == nil }
    return missing.isEmpty ? nil : CheckWording.missing(missing)
  }
}
