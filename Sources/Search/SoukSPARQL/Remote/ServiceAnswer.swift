import SoukFetch
import SoukModel
import SoukRDF

/// What a server answered, on its way to a result: nothing of it is believed.
struct ServiceAnswer {
  private let file: FetchedFile
  private let address: String
  private let limits: QueryLimits
  private let shouldStop: () -> Bool

  private static let table = "application/sparql-results+json"
  private static let graph = "application/n-triples"

  /// Takes what came.
  ///
  /// - Parameter shouldStop: Asked again and again while it is read.
  init(
    _ file: FetchedFile, address: String, limits: QueryLimits, shouldStop: @escaping () -> Bool
  ) {
    self.file = file
    self.address = address
    self.limits = limits
    self.shouldStop = shouldStop
  }

  /// The media type that is asked for.
  static func mediaType(of form: QueryForm) -> String {
    switch form {
    case .select, .ask: table
    case .construct, .describe: graph
    }
  }

  /// The result of a query.
  func result(of query: Query) throws(QueryServiceError) -> QueryResult {
    let expected = Self.mediaType(of: query.form)
    let found = file.contentType?.prefix { $0 != ";" }.filter { $0 != " " && $0 != "\t" }
      .lowercased()
    // Servers that do not know the own type of the format give the general one.
    guard found == expected || (expected == Self.table && found == "application/json") else {
      throw error(.otherType(expected: expected, found: file.contentType))
    }
    do throws(ResultsError) {
      switch query.form {
      case .construct, .describe: return .graph(try triples())
      case .ask: return .boolean(try truth())
      case .select(let clause):
        let result = try JSONResultsReader.read(file.bytes, limits: limits, shouldStop: shouldStop)
        return .solutions(try columns(of: result, clause))
      }
    } catch {
      switch error {
      case .malformed(let reason): throw self.error(.malformed(reason))
      case .tooManyRows(let limit): throw self.error(.tooManyRows(limit))
      case .tooManyCells(let limit): throw self.error(.tooManyCells(limit))
      case .unframed: throw self.error(.unframed)
      case .stopped: throw self.error(.cancelled)
      }
    }
  }

  private func error(_ kind: QueryServiceError.Kind) -> QueryServiceError {
    QueryServiceError(kind, address)
  }

  /// A table with the columns that the query names, in its order.
  private func columns(
    of result: QueryResult, _ clause: SelectClause
  ) throws(ResultsError) -> SolutionTable {
    guard case .solutions(let table) = result else {
      throw .malformed("expected a table, found true or false")
    }
    guard let listed = clause.columns else { return table }
    var wanted: [Variable] = []
    for column in listed where !wanted.contains(column.variable) { wanted.append(column.variable) }
    if wanted == table.variables { return table }
    let places = wanted.compactMap { table.variables.firstIndex(of: $0) }
    guard places.count == wanted.count, table.variables.count == wanted.count else {
      let names = { (variables: [Variable]) in
        variables.prefix(20).map { ServiceAnswer.shown($0.description) }.joined(separator: " ")
      }
      throw .malformed("expected the columns \(names(wanted)), found \(names(table.variables))")
    }
    return SolutionTable(
      variables: wanted, rows: table.rows.map { row in places.map { row[$0] } })
  }

  /// Yes or no; also as older Virtuosos write it, a table of one number.
  private func truth() throws(ResultsError) -> Bool {
    switch try JSONResultsReader.read(file.bytes, limits: limits, shouldStop: shouldStop) {
    case .boolean(let truth): return truth
    case .solutions(let table):
      if table.variables == ["__ASK_RETVAL"], table.rows.count == 1,
        case .literal(let literal)? = table.rows[0][0], ["0", "1"].contains(literal.lexicalForm)
      {
        return literal.lexicalForm == "1"
      }
      throw .malformed("expected true or false, found a table")
    case .graph: throw .malformed("expected true or false, found a graph")
    }
  }

  /// The distinct triples of a graph, in order.
  private func triples() throws(ResultsError) -> [Triple] {
    // Each beginning of a file of N-Triples that ends with a line is one itself.
    guard file.isFramed else { throw .unframed }
    var triples = TripleCollection()
    var end: ResultsError?
    var rest: [UInt8]? = file.bytes
    do {
      try RDFReader(.nTriples, file: "the answer").read(
        {
          defer { rest = nil }
          return rest
        },
        { triple in
          triples.append(triple)
          if triples.count > limits.rows { end = .tooManyRows(limits.rows) }
          if shouldStop() { end = .stopped }
          return end == nil
        })
    } catch {
      throw .malformed(Self.shown("\(error)"))
    }
    if let end { throw end }
    return triples.list
  }

  private static func shown(_ text: String) -> String { RegistryText(text).escapedPrefix(200) }
}
