#if MarketplaceV2
  package import SoukModel
  import SoukGraphBackend
  import SoukMetrics
  import SoukRDF
  import SoukSPARQL
  import SoukSearch

  extension Engine {
    package func ask(_ question: GraphQuestion) throws(ServiceError) -> GraphAnswer {
      try ask(question, remotely: remoteGraph)
    }

    /// Answers a question.
    ///
    /// - Parameter remote: the server to ask; nil for this machine's own graph.
    func ask(
      _ question: GraphQuestion, remotely remote: RemoteGraph?
    ) throws(ServiceError) -> GraphAnswer {
      let session = GraphSession(question, clock: clock)
      let request = try request(of: question, session)
      let (result, explanation) = try run(request, session, remotely: remote)
      return try session.answer(request.query, result, explanation)
    }

    /// Answers by the server that is named, else over one state of this machine's graph, and records how long
    /// that took.
    func run(
      _ request: QueryRequest, _ session: GraphSession, remotely remote: RemoteGraph?
    ) throws(ServiceError) -> (result: QueryResult, explanation: String?) {
      let found =
        if let remote {
          try session.run(request, on: remote)
        } else {
          try runHere(request, session)
        }
      metrics.histogram(MetricKey(.rdfQueryLatency, ["backend": "v2"])).record(
        nanoseconds: UInt64(max(0, session.milliseconds) * 1e6))
      flusher.mark()
      return found
    }

    private func runHere(
      _ request: QueryRequest, _ session: GraphSession
    ) throws(ServiceError) -> (result: QueryResult, explanation: String?) {
      let found: Result<(QueryResult, String?), ServiceError>
      do throws(BackendError) {
        let shouldStop = { session.interruption != nil }
        found = try graph.readGraph(watchedBy: shouldStop) { source in
          Result { () throws(ServiceError) in
            try session.run(request.query, request.parameters, over: source)
          }
        }
      } catch {
        throw ServiceError(error)
      }
      return try found.get()
    }

    /// The query that a question comes down to.
    func request(
      of question: GraphQuestion, _ session: GraphSession, prefixes: [String: String] = [:]
    ) throws(ServiceError) -> QueryRequest {
      guard case .named(let name, let argument) = question.query else {
        return try session.request(prefixes: prefixes, known: graph.queries)
      }
      guard let named = NamedQuestion(rawValue: name) else {
        throw GraphWording.noQuestion(name, known: NamedQuestion.allCases.map(\.rawValue))
      }
      if let wanted = named.argument, argument == nil {
        throw GraphWording.noArgument(name, wanted)
      }
      if named.argument == nil, argument != nil { throw GraphWording.needlessArgument(name) }
      do throws(QuerySyntaxError) {
        return try named.request(argument: argument, now: clock.now())
      } catch {
        throw GraphWording.malformed(error)
      }
    }

    package var graphLibrary: [GraphLibraryEntry] {
      NamedQuestion.allCases.map { question in
        GraphLibraryEntry(
          name: question.rawValue, title: question.title, argument: question.argument,
          text: question.text)
      }
    }

    package func exportGraph(
      as format: GraphFormat, cancellation: Cancellation,
      _ write: ([UInt8]) throws(ServiceError) -> Void
    ) throws(ServiceError) {
      let syntax: RDFSyntax
      switch format {
      case .ttl, .text: syntax = .turtle
      case .trig: syntax = .triG
      case .nq: syntax = .nQuads
      default: syntax = .nTriples
      }
      var failure: ServiceError?
      do {
        let writer = try TripleStreamWriter(
          syntax,
          prefixes: [
            "p": MarketplaceVocabulary.namespace + "properties/",
            "c": MarketplaceVocabulary.namespace + "classes/", "xsd": XSD.namespace,
          ])
        try graph.exportGraph { quad in
          do throws(RDFWritingError) {
            if let piece = try writer.write(quad) {
              do throws(ServiceError) {
                try write(piece)
              } catch {
                failure = error
              }
            }
          } catch {
            failure = ServiceError(.malformed, "The graph cannot be written: \(error).")
          }
          if cancellation.isCancelled {
            failure = failure ?? ServiceError(.cancelled, "The export was cancelled.")
          }
          return failure == nil
        }
        if let failure { throw failure }
        try write(try writer.finish())
      } catch let error as ServiceError {
        throw error
      } catch let error as BackendError {
        throw ServiceError(error)
      } catch {
        throw ServiceError(.malformed, "The graph cannot be written: \(error).")
      }
    }

    package func checkGraph() throws(ServiceError) -> GraphReport {
      let check: GraphCheck
      do throws(BackendError) {
        check = try graph.checkGraph()
      } catch {
        throw ServiceError(error)
      }
      let store = check.store
      let damages = [
        (GraphWording.misplaced, store.misplaced), (GraphWording.unknown, store.unknown),
        (GraphWording.unhashed, store.unhashed),
      ].filter { $0.1 > 0 }
      return GraphReport(
        triples: Int(store.triples), terms: Int(store.terms), orphans: Int(store.orphans),
        problems: damages.map { GraphReport.Problem(rule: $0.0, count: Int($0.1)) }
          + check.violations.map { GraphReport.Problem(rule: $0.rule, count: $0.count) })
    }
  }
#endif
