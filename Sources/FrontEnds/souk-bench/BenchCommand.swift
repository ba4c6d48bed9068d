import ArgumentParser
import SoukModel

/// `souk-bench measure`: named workloads, measured and written as CSV.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Measure souk on a seeded synthetic marketplace, or on what a home holds.",
    discussion: """
      Times are in milliseconds, memory is resident bytes; the figures go to standard output as \
      CSV, everything else to standard error. The same seed gives the same marketplace and the \
      same queries.

      A home that holds packages is measured as it is. An empty one is filled first: with the \
      synthetic marketplace, or with --apt from this machine's package lists.
      """)

  @Argument(help: "What to measure.") var workloads: [Workload]

  @Option(help: "What everything synthetic is drawn from.") var seed: UInt64 = 1

  @Option(help: ArgumentHelp("How many synthetic packages there are.", valueName: "n"))
  var packages = 10_000

  @Option(
    help: ArgumentHelp(
      "Queries to type, instead of seeded ones: lines of text or JSON lines.", valueName: "file"))
  var queries: String?

  @Option(
    help: ArgumentHelp("Of a file with several corpora, the one to use.", valueName: "name"))
  var corpus: String?

  @Option(help: ArgumentHelp("How many intents to draw without --queries.", valueName: "n"))
  var intents = 200

  @Option(
    help: ArgumentHelp(
      "The home to measure; it is kept. A throw-away one without it.", valueName: "folder"))
  var home: String?

  @Option(help: ArgumentHelp("Measure this backend alone.", valueName: "v1|v2"))
  var backend: String?

  @Flag(help: "Fill an empty home from this machine's package lists.") var apt = false

  @Option(
    help: ArgumentHelp(
      "Fill an empty home from registries that are folders; may be given several times.",
      valueName: "folder"))
  var add: [String] = []

  @Option(
    help: ArgumentHelp(
      "Compare the 95th percentiles with those of an earlier output; fails where one is worse.",
      valueName: "file"))
  var against: String?

  @Option(help: ArgumentHelp("By how many percent one may be worse.", valueName: "percent"))
  var tolerance = 25

  /// The backends to measure.
  var backends: [BackendKind] {
    backend.flatMap(BackendKind.init(rawValue:)).map { [$0] } ?? BackendKind.allCases
  }

  func validate() throws {
    guard (1...2_000_000).contains(packages) else {
      throw ValidationError("--packages is \(packages); it takes a number from 1 to 2000000.")
    }
    guard (1...100_000).contains(intents) else {
      throw ValidationError("--intents is \(intents); it takes a number from 1 to 100000.")
    }
    if let backend, BackendKind(rawValue: backend) == nil {
      throw ValidationError("--backend is \(backend); it takes v1 or v2.")
    }
    guard (0...1_000).contains(tolerance) else {
      throw ValidationError("--tolerance is \(tolerance); it takes a number from 0 to 1000.")
    }
    guard !workloads.isEmpty else {
      let names = Workload.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("Name at least one workload: \(names).")
    }
  }

  /// Runs the workloads one after the other in one home.
  func measure() throws(BenchFailure) {
    let baseline = try against.map { file throws(BenchFailure) in try Baseline(file: file) }
    let report = Report(seed: seed)
    let home = try BenchHome(path: home)
    defer { home.remove() }
    let bench = Bench(command: self, home: home, report: report)
    for (index, workload) in workloads.enumerated() {
      if index == 0 { report.begin() }
      try bench.run(workload)
    }
    try baseline?.check(report.log.rows, tolerance: tolerance)
  }
}
