import ArgumentParser
import SoukEngine
import SoukModel

/// `souk sparql ask`, which is `souk sparql` too: questions to the catalogue's graph, or to files of RDF.
struct SparqlAskCommand: SoukCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "Ask the graph with SPARQL: the catalogue's, or that of files.",
    discussion: """
      With --data or --graph the query runs over those files alone, and no catalogue is opened. A file's \
      name says its syntax: .ttl, .nt, .nq or .trig.
      """)

  @Argument(help: "The query; with --run what the question is given.")
  var query: String?

  @Flag(help: "List the questions of the library.")
  var list = false

  @Option(help: "Ask a question of the library by its name.")
  var run: String?

  @Option(help: "Read the query from a file; - is standard input.")
  var queryFile: String?

  @Option(help: "The absolute IRI that relative ones in the query refer to.")
  var base: String?

  @Option(help: "A file of RDF for the default graph, as [BASE=]FILE; may be given again.")
  var data: [String] = []

  @Option(help: "A file of RDF for a named graph, as IRI=FILE; may be given again.")
  var graph: [String] = []

  @Option(
    help: """
      How to write the answer: text, json, xml, csv or tsv for tables; text, ttl or nt for graphs.
      """)
  var format: GraphFormatArgument = .text

  @Flag(help: "Say only whether the query is well formed.")
  var check = false

  @Flag(help: "Write the plan, with what was expected and found, to the error output.")
  var explain = false

  @Option(help: "End the query after so many seconds.")
  var timeout: Double = GraphQuestion.usualTimeout

  @OptionGroup var verbose: VerboseOption

  /// Whether a failure is written as a document too.
  var wantsJSON: Bool { format == .json }

  func validate() throws {
    if run != nil || list {
      guard queryFile == nil, data.isEmpty, graph.isEmpty else {
        throw ValidationError("The questions of the library are about the catalogue's graph.")
      }
      if check { throw ValidationError("--check takes a query; the library's are well formed.") }
    } else if (query == nil) == (queryFile == nil) {
      throw ValidationError("Give the query, or a file with --query-file.")
    }
    guard timeout > 0 else { throw ValidationError("--timeout takes seconds above 0.") }
  }

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    if list { return try listLibrary(context) }
    let question = GraphQuestion(
      try asked(context), base: base, format: format.format, timeout: timeout,
      isExplained: explain, cancellation: context.cancellation)
    // A malformed query is told from its text alone, whatever it was to be asked of.
    if run == nil {
      try context.asking { () throws(ServiceError) in try GraphFiles.check(question) }
    }
    if check {
      if format == .text { try context.print("The query is well formed.") }
      return .success
    }
    let answer: GraphAnswer
    if data.isEmpty, graph.isEmpty {
      answer = try context.withService { service throws(CommandFailure) in
        try context.asking { () throws(ServiceError) in try service.ask(question) }
      }
    } else {
      let files = try self.files(context)
      answer = try context.asking { () throws(ServiceError) in try files.answer(question) }
    }
    if let explanation = answer.explanation { try context.complain(explanation) }
    try context.write(answer.text)
    return .success
  }

  private func asked(_ context: CommandContext) throws(CommandFailure) -> GraphQuery {
    if let run { return .named(run, argument: query) }
    if let query { return .text(query) }
    return .text(try context.readFile(queryFile ?? "-"))
  }

  private func listLibrary(_ context: CommandContext) throws(CommandFailure) -> ExitStatus {
    let entries = try context.withService { service throws(CommandFailure) in
      service.graphLibrary
    }
    if wantsJSON {
      try context.print(GraphLibraryDocument.json(entries))
    } else {
      try context.print(GraphLibraryDocument.lines(entries))
    }
    return .success
  }

  private func files(_ context: CommandContext) throws(CommandFailure) -> GraphFiles {
    var files: [GraphFile] = []
    for argument in data {
      let (base, name) = Self.split(argument)
      files.append(
        GraphFile(
          name: name, bytes: try context.readBytes(name, GraphParseCommand.sizeLimit),
          base: base))
    }
    for argument in graph {
      let (iri, name) = Self.split(argument)
      guard let iri else { throw ErrorWording.noGraphName(argument) }
      files.append(
        GraphFile(
          name: name, bytes: try context.readBytes(name, GraphParseCommand.sizeLimit), base: iri,
          graph: iri))
    }
    return GraphFiles(files)
  }

  /// Splits at the last `=`: an IRI may have some of its own.
  private static func split(_ argument: String) -> (iri: String?, name: String) {
    guard let mark = argument.lastIndex(of: "=") else { return (nil, argument) }
    return (String(argument[..<mark]), String(argument[argument.index(after: mark)...]))
  }
}
