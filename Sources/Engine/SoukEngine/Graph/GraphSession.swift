import SoukModel
import SoukRDF
import SoukSPARQL

/// One question on its way to an answer: read, planned, run under a deadline, written.
struct GraphSession {
  private let question: GraphQuestion
  private let clock: EngineClock
  private let start: UInt64

  /// Begins now.
  init(_ question: GraphQuestion, clock: EngineClock) {
    self.question = question
    self.clock = clock
    start = clock.uptime()
  }

  /// Why the run is to end, or nil to go on.
  var interruption: EvaluationError? {
    if question.cancellation.isCancelled { return .cancelled }
    let passed = Double(clock.uptime() &- start) / 1e9
    return passed > question.timeout ? .timedOut(seconds: question.timeout) : nil
  }

  /// The query as a tree.
  func query() throws(ServiceError) -> Query { try request().query }

  /// The query as a tree, and as another engine is asked.
  ///
  /// - Parameters:
  ///   - prefixes: what need not be declared, by name without colon.
  ///   - known: queries that were read before; nil to read this one as if there were none.
  func request(
    prefixes: [String: String] = [:], known: KnownQueries? = nil
  ) throws(ServiceError) -> QueryRequest {
    guard case .text(let text) = question.query else {
      throw ServiceError(
        .usage, "The questions of the library are about the catalogue's graph.",
        remedy: "Ask files with a query of your own.")
    }
    do throws(QuerySyntaxError) {
      // What an explanation quotes is the query itself, and not one of its shape.
      if let known, prefixes.isEmpty, !question.isExplained {
        return try known.request(text, base: question.base)
      }
      return try QueryRequest(text, base: question.base, prefixes: prefixes)
    } catch {
      throw GraphWording.malformed(error)
    }
  }

  /// Runs the query over a source and writes what it gives.
  func answer(
    _ query: Query, over source: any QuadSource
  ) throws(ServiceError) -> GraphAnswer {
    let (result, explanation) = try run(query, nil, over: source)
    return try answer(query, result, explanation)
  }

  /// Writes what a query gave.
  func answer(
    _ query: Query, _ result: QueryResult, _ explanation: String?
  ) throws(ServiceError) -> GraphAnswer {
    GraphAnswer(
      text: try text(of: result, query), count: Self.count(result), explanation: explanation,
      milliseconds: milliseconds)
  }

  /// How long it has taken so far.
  var milliseconds: Double { Double(clock.uptime() &- start) / 1e6 }

  /// Asks a server.
  func run(
    _ request: QueryRequest, on remote: RemoteGraph
  ) throws(ServiceError) -> (result: QueryResult, explanation: String?) {
    let result = try remote.answer(request, question)
    return (result, question.isExplained ? QueryServiceWording.plan(remote.address) : nil)
  }

  /// Runs the query over a source.
  ///
  /// - Parameter parameters: the query as one of a known shape, if it is.
  func run(
    _ query: Query, _ parameters: QueryParameters?, over source: any QuadSource
  ) throws(ServiceError) -> (result: QueryResult, explanation: String?) {
    let now = TermID(.dateTime, payload: clock.now())?.inlineTerm
    guard case .literal(let now)? = now else {
      throw ServiceError(.internal, "The clock of this machine cannot be read.")
    }
    do throws(EvaluationError) {
      let run = try QueryRun(
        query, parameters, over: source, QueryOptions(now: now, interruption: { self.interruption })
      )
      return (try run.result(), question.isExplained ? run.explanation : nil)
    } catch {
      throw GraphWording.unanswered(error)
    }
  }

  private static func count(_ result: QueryResult) -> Int {
    switch result {
    case .solutions(let table): table.rows.count
    case .graph(let triples): triples.count
    case .boolean(let value): value ? 1 : 0
    }
  }

  private func text(of result: QueryResult, _ query: Query) throws(ServiceError) -> String {
    let wanted = question.format ?? .text
    // Without named graphs in the result N-Quads are N-Triples, and TriG is Turtle.
    let format: ResultFormat
    switch wanted {
    case .text: format = .text
    case .json: format = .json
    case .xml: format = .xml
    case .csv: format = .csv
    case .tsv: format = .tsv
    case .ttl, .trig: format = .turtle
    case .nt, .nq: format = .nTriples
    }
    let text: String?
    do throws(RDFWritingError) {
      text = try ResultWriter(format, prefixes: query.prefixes).text(of: result)
    } catch {
      throw ServiceError(.malformed, "The result cannot be written: \(error).")
    }
    guard let text else { throw GraphWording.unsuited(wanted, result) }
    return text
  }
}
