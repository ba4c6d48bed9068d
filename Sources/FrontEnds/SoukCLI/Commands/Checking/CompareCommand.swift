import ArgumentParser
import SoukEngine
import SoukModel
import SoukSearch

/// `souk compare`: what v1 and v2 find for the same queries, rank beside rank.
struct CompareCommand: SoukCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare what both backends find for a query, or for a file of queries.",
    discussion: """
      A query alone is shown rank beside rank, as F3 shows it; a file gives one row a query. Jaccard@10 \
      is the share of the first ten that both have, RBO how alike the orders are, the first places \
      counting most; 1 is the same. What is only near a query has ranks too, but does not count as \
      found. An answer from the cache is timed as such.
      """)

  @Argument(help: "What to find.")
  var words: [String] = []

  @Option(
    help: ArgumentHelp(
      "Ask every line of this file (- for standard input).", valueName: "file"))
  var queries: String?

  @Option(
    name: .customLong("case"),
    help: ArgumentHelp(
      "Ask a case again that F3 kept, and say what changed; more than one may be given.",
      valueName: "file"))
  var cases: [String] = []

  @Option(help: ArgumentHelp("How many packages to ask each backend for.", valueName: "n"))
  var depth = 50

  @Flag(help: "Only queries whose answers differ.")
  var differing = false

  @OptionGroup var report: ReportOptions
  @OptionGroup var place: RegistryOption
  @OptionGroup var verbose: VerboseOption

  /// Whether a failure is written as a document too.
  var wantsJSON: Bool { report.form == .json }

  func validate() throws {
    guard (1...1_000).contains(depth) else {
      throw ValidationError("--depth is \(depth); it takes a number from 1 to 1000.")
    }
    if queries != nil, !words.isEmpty {
      throw ValidationError("--queries takes its queries from the file; give no other query.")
    }
    if !cases.isEmpty, queries != nil || !words.isEmpty || report.form != .text {
      throw ValidationError("--case takes its query from the file, and answers as text.")
    }
    if queries == nil, words.isEmpty, cases.isEmpty {
      throw ValidationError("There is nothing to compare: give a query or --queries FILE.")
    }
  }

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    if !cases.isEmpty { return try askAgain(context) }
    let lines =
      try queries.map { file throws(CommandFailure) in
        QueryLine.lines(of: try context.readFile(file))
      } ?? [QueryLine(words.joined(separator: " ")[...])]
    return try context.withService { service throws(CommandFailure) in
      // With one backend alone it would be compared with itself, and be the same.
      guard service.status().backends.count == BackendKind.allCases.count else {
        throw CheckWording.oneBackend
      }
      try requireRegistry(place.name, service, context)
      var found = try ask(lines, service, context)
      if differing { found.rows.removeAll { $0.agreement == .sameOrder } }
      try write(found, context)
      return found.rows.isEmpty ? .nothingFound : .success
    }
  }

  private func ask(
    _ lines: [QueryLine], _ service: any MarketplaceService, _ context: CommandContext
  ) throws(CommandFailure) -> RankingReport {
    var report = RankingReport(depth: depth)
    let progress = ProgressLine(context)
    defer { progress.clear() }
    for (index, line) in lines.enumerated() {
      guard !context.cancellation.isCancelled else {
        throw CommandFailure(.interrupted, code: "cancelled", CheckWording.interrupted)
      }
      if index % 16 == 0, lines.count > 64 { progress.show(asked: index, of: lines.count) }
      guard let query = line.query else {
        report.unreadable.append(RankingReport.Unreadable(line: index + 1, fault: line.fault))
        continue
      }
      report.rows.append(
        RankingReport.Row(
          query: query, v1: side(query, .v1, service, context),
          v2: side(query, .v2, service, context)))
    }
    return report
  }

  private func side(
    _ query: String, _ backend: BackendKind, _ service: any MarketplaceService,
    _ context: CommandContext
  ) -> RankingReport.Side {
    let request = SearchRequest(query, registry: place.name, limit: depth)
    do throws(ServiceError) {
      let answer = try service.search(request, on: backend, cancellation: context.cancellation)
      // What the other one found in its place says nothing of this one.
      if answer.page.backend != backend {
        return RankingReport.Side(
          failure: SearchWording.fallback(answer) ?? CheckWording.otherAnswered(backend))
      }
      return RankingReport.Side(
        ids: answer.page.hits.map(\.id), total: answer.page.total,
        milliseconds: answer.milliseconds, isCached: answer.cached)
    } catch {
      return RankingReport.Side(failure: error.message)
    }
  }

  private func write(
    _ found: RankingReport, _ context: CommandContext
  ) throws(CommandFailure) {
    try report.write(
      context,
      lines: { RankingText(found, paint: $1).lines(width: $0, isSingle: queries == nil) },
      json: { RankingDocument(found).json },
      html: { RankingPage(found, generatedAt: context.now()).html },
      said: { file, _ in CheckWording.written(file, queries: found.rows.count) })
  }
}
