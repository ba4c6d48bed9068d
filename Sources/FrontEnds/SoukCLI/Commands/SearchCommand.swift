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
      sig:failed, license:mit, registry:lab, category:=net, downloads:>1000, version:^2 and \
      depends:jq are filters. What cannot be read is named and left out. \
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

  @Flag(help: "Count the matches by category, registry, licence and verdict too.")
  var facets = false

  @Option(
    help: ArgumentHelp(
      "Say why this package is in the list, or why it is not, in place of the list.",
      valueName: "name"))
  var explain: String?

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
    if queries != nil, facets || explain != nil {
      throw ValidationError("--facets and --explain go with one query, not with --queries.")
    }
    if facets, explain != nil {
      throw ValidationError("--explain gives no list whose matches --facets could count.")
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
    if !wantsJSON {
      for line in SearchWording.diagnostics(of: SearchQuery(parsing: text)) {
        try context.complain(line)
      }
    }
    if let explain { return try self.explain(explain, text, service, context) }
    let found = try SearchResult(
      request(text), on: backend.kind, service: service, context: context)
    if let notice = SearchWording.fallback(found.answer) { try context.complain(notice) }
    let counts = try facets ? counts(text, service, context) : nil
    if wantsJSON {
      try context.print(SearchDocument(query: text, found, facets: counts).json)
    } else {
      let lines = SearchText(query: text, offset: offset, found, paint: Paint(context)).lines(
        width: context.terminal.columns)
      let facetLines = counts.map { counts in
        Facet.allCases.map { SearchWording.counts($0, counts[$0]) }
      }
      try context.print(lines + (facetLines ?? []))
    }
    return found.rows.isEmpty && found.answer.page.total == 0 ? .nothingFound : .success
  }

  private func counts(
    _ text: String, _ service: any MarketplaceService, _ context: CommandContext
  ) throws(CommandFailure) -> FacetCounts {
    try context.asking { () throws(ServiceError) in
      try service.facets(request(text), on: backend.kind, cancellation: context.cancellation)
    }
  }

  /// Says why a package is in the list or is not; not being in it is "nothing found".
  private func explain(
    _ name: String, _ text: String, _ service: any MarketplaceService, _ context: CommandContext
  ) throws(CommandFailure) -> ExitStatus {
    let known = try context.asking { () throws(ServiceError) in
      try service.registries().map(\.name)
    }
    guard let reference = PackageReference(name, registries: known) else {
      throw ErrorWording.emptyName(name)
    }
    let explanations = try context.asking { () throws(ServiceError) in
      try service.explain(
        request(text), reference, on: backend.kind, cancellation: context.cancellation)
    }
    if wantsJSON {
      try context.print(
        QueryExplanationDocument(query: text, name: name, explanations).json)
    } else {
      try context.print(
        QueryExplanationText(explanations: explanations, paint: Paint(context)).lines)
    }
    return explanations.contains { $0.score != nil } ? .success : .nothingFound
  }
}
