#if MarketplaceV2
  package import SoukModel
  import SoukGraphBackend
  import SoukRDF
  import SoukSPARQL

  extension Engine {
    package var graphWords: [String] { MarketplaceVocabulary.words }

    package func graphNode(of id: PackageID) -> String? { MarketplaceVocabulary.iri(of: id).iri }

    package func table(
      _ question: GraphQuestion, limit: Int
    ) throws(ServiceError) -> GraphTable {
      let session = GraphSession(question, clock: clock)
      let request = try request(of: question, session, prefixes: MarketplaceVocabulary.prefixes)
      let result = try run(request, session, remotely: remoteGraph).result
      return Self.table(result, limit: max(0, limit), milliseconds: session.milliseconds)
    }

    package func neighbours(
      of node: String, limit: Int, cancellation: Cancellation
    ) throws(ServiceError) -> GraphNeighbours {
      let limit = max(0, limit)
      let leaving = try arcs(
        "SELECT ?property ?term { ?node ?property ?term }", node, limit, cancellation)
      let arriving = try arcs(
        "SELECT ?property ?term { ?term ?property ?node }", node, limit, cancellation)
      return GraphNeighbours(
        node: Self.shown(.iri(node)), leaving: Array(leaving.prefix(limit)),
        arriving: Array(arriving.prefix(limit)),
        isCut: leaving.count > limit || arriving.count > limit)
    }

    /// The arcs that a query gives once its `?node` is a node: a value beside the text, never a part of it.
    ///
    /// A server is asked with the node in the text; what no query can hold is the name of no node there.
    private func arcs(
      _ text: String, _ node: String, _ limit: Int, _ cancellation: Cancellation
    ) throws(ServiceError) -> [GraphNeighbours.Arc] {
      let question = GraphQuestion(.text("\(text) LIMIT \(limit + 1)"), cancellation: cancellation)
      let session = GraphSession(question, clock: clock)
      let request: QueryRequest
      do throws(QuerySyntaxError) {
        request = try QueryRequest(
          "\(text) LIMIT \(limit + 1)", binding: [("node", .iri(node))])
      } catch {
        throw GraphWording.malformed(error)
      }
      if remoteGraph != nil, request.text() == nil { return [] }
      let result = try run(request, session, remotely: remoteGraph).result
      guard case .solutions(let table) = result else { return [] }
      return table.rows.compactMap { row in
        guard row.count == 2, let property = row[0], let term = row[1] else { return nil }
        return GraphNeighbours.Arc(
          property: Self.shown(property).text, term: Self.shown(term))
      }
    }

    private static func table(
      _ result: QueryResult, limit: Int, milliseconds: Double
    ) -> GraphTable {
      switch result {
      case .solutions(let table):
        GraphTable(
          columns: table.variables.map(\.name),
          rows: table.rows.prefix(limit).map { $0.map { $0.map(shown) } },
          total: table.rows.count, milliseconds: milliseconds)
      case .graph(let triples):
        GraphTable(
          columns: ["subject", "property", "object"],
          rows: triples.prefix(limit).map {
            [shown($0.subject.term), shown(.namedNode($0.predicate)), shown($0.object)]
          },
          total: triples.count, milliseconds: milliseconds)
      case .boolean(let value):
        GraphTable(
          columns: ["answer"], rows: [[GraphTerm(text: value ? "yes" : "no")]], total: 1,
          milliseconds: milliseconds)
      }
    }

    /// A term as it is shown.
    private static func shown(_ term: Term) -> GraphTerm {
      switch term {
      case .namedNode(let node):
        GraphTerm(
          text: MarketplaceVocabulary.shortened(node), node: node.iri,
          package: MarketplaceVocabulary.package(of: node))
      case .blankNode: GraphTerm(text: "\(term)")
      case .literal(let literal): GraphTerm(text: literal.lexicalForm)
      }
    }
  }
#endif
