import ArgumentParser
import SoukEngine
import SoukModel
import SoukSearch

/// `souk search`: packages that match a query, or a batch of queries.
struct SearchCommand: BackendCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find packages.",
    discussion: """
      All words must match; the last one matches as a prefix. name:, keywords:, description:, \
      author: and category: look in one field, "two words" is a phrase, -word leaves out. \
      A query that begins with a hyphen stands after --.
      """)

  @Argument(help: "What to find; nothing lists the most wanted packages.")
  var words: [String] = []

  @Option(help: ArgumentHelp("What to find, in place of the argument.", valueName: "query"))
  var query: String?

  @Option(help: ArgumentHelp("How many packages to give at the most.", valueName: "n"))
  var limit = 20

  @Option(help: ArgumentHelp("How many of the first ones to leave out.", valueName: "n"))
  var offset = 0

  @Option(help: ArgumentHelp("Only packages of this category.", valueName: "name"))
  var category: String?

  @Option(help: "The order: relevance, downloads or name.")
  var sort: SortChoice = .relevance

  @Option(
    help: ArgumentHelp(
      "Answer every line of this file (- for standard input), one JSON line each.",
      valueName: "file"))
  var queries: String?

  @Option(help: "How to write the answer: text or json; jsonl for --queries.")
  var format: SearchFormat?

  @Flag(help: "The same as --format json.")
  var json = false

  @OptionGroup var backend: BackendOptions
  @OptionGroup var place: RegistryOption
  @OptionGroup var verbose: VerboseOption

  /// Whether a failure is written as a document too; a batch writes lines only.
  var wantsJSON: Bool { queries == nil && (json || format == .json) }

  func validate() throws {
    guard limit >= 0 else {
      throw ValidationError("--limit is \(limit); it takes a number from 0 up.")
    }
    guard offset >= 0 else {
      throw ValidationError("--offset is \(offset); it takes a number from 0 up.")
    }
    if query != nil, !words.isEmpty {
      throw ValidationError("The query stands both in --query and as an argument; give one.")
    }
    if queries != nil, query != nil || !words.isEmpty {
      throw ValidationError("--queries takes its queries from the file; give no other query.")
    }
    if queries != nil, let format, format != .jsonl {
      throw ValidationError("--queries writes one JSON line a query: --format jsonl.")
    }
    if queries == nil, format == .jsonl {
      throw ValidationError("--format jsonl goes with --queries FILE.")
    }
  }

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    if let queries {
      let text = try context.readFile(queries)
      return try context.withService { service throws(CommandFailure) in
        try SearchBatch(command: self, context: context, service: service).answer(text)
      }
    }
    return try context.withService { service throws(CommandFailure) in
      try answer(service, context)
    }
  }

  /// The request for one query, with the options of the command line.
  func request(_ text: String) -> SearchRequest {
    SearchRequest(
      text, registry: place.name, category: category, sort: sort.order, offset: offset,
      limit: limit)
  }

  private func answer(
    _ service: any MarketplaceService, _ context: CommandContext
  ) throws(CommandFailure) -> ExitStatus {
    try requireRegistry(place.name, service, context)
    let text = query ?? words.joined(separator: " ")
    let found = try SearchResult(
      request(text), on: backend.kind, service: service, context: context)
    if let notice = SearchWording.fallback(found.answer) { try context.complain(notice) }
    if wantsJSON {
      try context.print(SearchDocument(query: text, found).json)
    } else {
      try context.print(
        SearchText(query: text, offset: offset, found, paint: Paint(context)).lines(
          width: context.terminal.columns))
    }
    return found.rows.isEmpty && found.answer.page.total == 0 ? .nothingFound : .success
  }
}
