import SoukFetch
import SoukModel
import SoukRDF
import Synchronization
import Testing

@testable import SoukSPARQL

/// The client of the SPARQL 1.1 Protocol against a server in memory, with a clock that tests move.
@Suite struct HTTPQueryServiceTests {
  private static let table = "application/sparql-results+json"
  private static let one = """
    {"head":{"vars":["n"]},"results":{"bindings":[{"n":{"type":"literal","value":"1"}}]}}
    """
  private let pauses = Clock()

  /// The clock of a test: it moves by the pauses alone, and by what an answer takes.
  private final class Clock: Sendable {
    let pauses = Mutex<[Double]>([])
    let nanoseconds = Atomic<UInt64>(0)

    func pass(_ seconds: Double) {
      nanoseconds.add(UInt64(seconds * 1e9), ordering: .relaxed)
    }

    var timing: ServiceTiming {
      ServiceTiming(
        uptime: { self.nanoseconds.load(ordering: .relaxed) }, now: { 784_111_777 },
        chance: { 1 },
        pause: { seconds, _ in
          self.pauses.withLock { $0.append(seconds) }
          self.pass(seconds)
        })
    }
  }

  private func ask(
    _ fetcher: ScriptedFetcher, _ text: String = "SELECT ?n { ?s ?p ?n }", timeout: Double = 30,
    credentials: FetchCredentials? = nil, retries: Int = 2,
    cancellation: Cancellation = Cancellation()
  ) throws -> QueryResult {
    var service = HTTPQueryService(
      try #require(FetchURL("http://127.0.0.1:1/sparql")), credentials: credentials,
      fetcher: fetcher, timing: pauses.timing)
    service.policy = RetryPolicy(retries: retries)
    return try service.answer(
      QueryRequest(text), timeout: timeout, cancellation: cancellation)
  }

  private func failure(
    _ steps: [ScriptedFetcher.Step], _ text: String = "SELECT ?n { ?s ?p ?n }",
    credentials: FetchCredentials? = nil
  ) throws -> QueryServiceError {
    try #require(
      #expect(throws: QueryServiceError.self) {
        try ask(ScriptedFetcher(steps), text, credentials: credentials)
      })
  }

  private var slept: [Double] { pauses.pauses.withLock { $0 } }

  @Test("a query is posted as a form with the form of its answer, who asks, and its time")
  func request() throws {
    let fetcher = ScriptedFetcher([
      .answer(Self.one, type: Self.table + "; charset=utf-8"),
      .answer("{\"head\":{},\"boolean\":true}", type: Self.table),
      .answer("<urn:a> <urn:b> \"c\" .\n", type: "application/n-triples"),
    ])
    let credentials = FetchCredentials("bearer x")
    let table = try ask(fetcher, credentials: credentials)
    #expect(table == .solutions(SolutionTable(variables: ["n"], rows: [[.string("1")]])))
    #expect(try ask(fetcher, "ASK { ?s ?p \"ü&=+\" }") == .boolean(true))
    #expect(
      try ask(fetcher, "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }", timeout: 2)
        == .graph([Triple(.iri("urn:a"), NamedNode("urn:b"), .string("c"))]))
    let requests = fetcher.requests.withLock { $0 }
    #expect(requests.map(\.accept) == [Self.table, Self.table, "application/n-triples"])
    #expect(requests.map(\.credentials) == [credentials, nil, nil])
    #expect(requests.map(\.totalTimeout) == [30_000, 30_000, 2_000])
    #expect(requests[2].connectTimeout == 2_000 && requests[0].connectTimeout == 5_000)
    #expect(
      requests.map { String(decoding: $0.upload?.bytes ?? [], as: UTF8.self) }[1]
        == "query=ASK+%7B+%3Fs+%3Fp+%22%C3%BC%26%3D%2B%22+%7D")
    #expect(requests[0].upload?.contentType == "application/x-www-form-urlencoded")
  }

  @Test("what passes is asked again after pauses that grow, and not for ever")
  func retries() throws {
    for status in [429, 502, 503, 504] {
      let fetcher = ScriptedFetcher([
        .failure(.refused(status)), .failure(.unreachable("refused")),
        .answer(Self.one, type: Self.table),
      ])
      #expect(throws: Never.self) { try ask(fetcher) }
      #expect(slept.suffix(2) == [0.2, 0.4])
    }
    let error = try failure(Array(repeating: .failure(.refused(503)), count: 9))
    #expect(error.kind == .refused(503, "") && error.attempts == 3)
  }

  @Test(
    "what does not pass is not asked again",
    arguments: [
      (FetchError.Kind.refused(500), QueryServiceError.Kind.refused(500, "")),
      (.refused(400), .rejected("")), (.refused(401), .denied(401)), (.refused(403), .denied(403)),
      (.notFound, .refused(404, "")), (.tooBig(7), .tooBig(7)), (.exposed, .exposed),
      (.otherHost("http://x/"), .redirected("http://x/")), (.insecure("cert"), .untrusted("cert")),
      (.badRedirect("file:///x"), .redirected("file:///x")), (.unavailable, .unavailable),
    ] as [(FetchError.Kind, QueryServiceError.Kind)])
  func final(found: FetchError.Kind, told: QueryServiceError.Kind) throws {
    let error = try failure([.failure(found), .answer(Self.one, type: Self.table)])
    #expect(error.kind == told && error.attempts == 1 && slept.isEmpty)
  }

  @Test("an answer that breaks off is an error and is not asked for again; none at all is")
  func brokenOff() throws {
    let error = try failure([.failure(.interrupted("cut"), partial: 12)])
    #expect(error.kind == .brokenOff(bytes: 12, reason: "cut") && error.attempts == 1)
    let fetcher = ScriptedFetcher([
      .failure(.interrupted("closed")), .answer(Self.one, type: Self.table),
    ])
    #expect(throws: Never.self) { try ask(fetcher) }
  }

  @Test("Retry-After is kept to, in seconds and as a date, and where it is too long nobody waits")
  func retryAfter() throws {
    for (header, pause) in [("3", 3.0), ("Sun, 06 Nov 1994 08:49:40 GMT", 3), ("soon", 0.2)] {
      let fetcher = ScriptedFetcher([
        .failure(.refused(503), FetchRefusal(retryAfter: header)),
        .answer(Self.one, type: Self.table),
      ])
      #expect(throws: Never.self) { try ask(fetcher) }
      #expect(slept.last == pause, "\(header)")
    }
    let before = slept.count
    let error = try failure([.failure(.refused(429), FetchRefusal(retryAfter: "31"))])
    #expect(error.kind == .refused(429, "") && error.attempts == 1 && slept.count == before)
  }

  @Test("the time allowed holds for all attempts and pauses together")
  func deadline() throws {
    let clock = pauses
    let fetcher = ScriptedFetcher(
      Array(repeating: .failure(.refused(503)), count: 9), before: { clock.pass(1) })
    let error = #expect(throws: QueryServiceError.self) { try ask(fetcher, timeout: 3, retries: 9) }
    #expect(error?.kind == .timedOut(seconds: 3))
    let asked = fetcher.requests.withLock { $0.map(\.totalTimeout) }
    #expect(asked == [3_000, 1_800, 400])
    // A connection that takes too long is no answer that does.
    let late = try failure(Array(repeating: .failure(.timedOut), count: 3))
    #expect(late.kind == .unreachable("no connection within 5000 ms"))
  }

  @Test("any number of seconds is a time", arguments: [0, -1, 1e300, .infinity, 1e-12])
  func strangeTimes(timeout: Double) {
    _ = try? ask(ScriptedFetcher([.answer(Self.one, type: Self.table)]), timeout: timeout)
  }

  @Test("whoever cancels is told so, and nothing is asked again")
  func cancelled() throws {
    let cancellation = Cancellation()
    let fetcher = ScriptedFetcher(
      [.failure(.refused(503)), .answer(Self.one, type: Self.table)], before: cancellation.cancel)
    let error = #expect(throws: QueryServiceError.self) {
      try ask(fetcher, cancellation: cancellation)
    }
    #expect(error?.kind == .cancelled)
    #expect(fetcher.requests.withLock { $0.count } == 1)
  }

  @Test("an answer of another media type is not looked into")
  func types() throws {
    for type in ["text/html", "application/sparql-results+xml", "application/n-triples", nil] {
      let error = try failure([.answer(Self.one, type: type)])
      #expect(error.kind == .otherType(expected: Self.table, found: type))
    }
    let error = try failure([.answer("", type: "text/turtle")], "DESCRIBE <urn:a>")
    #expect(error.kind == .otherType(expected: "application/n-triples", found: "text/turtle"))
    #expect(throws: Never.self) {
      try ask(ScriptedFetcher([.answer(Self.one, type: "Application/JSON ;charset=UTF-8")]))
    }
  }

  @Test("a table is given its columns by the query, whatever their order in the answer")
  func columns() throws {
    let two = """
      {"head":{"vars":["b","a"]},"results":{"bindings":[{"a":{"type":"literal","value":"1"}}]}}
      """
    let swapped = try ask(
      ScriptedFetcher([.answer(two, type: Self.table)]), "SELECT ?a ?b ?a { ?a ?p ?b }")
    #expect(
      swapped == .solutions(SolutionTable(variables: ["a", "b"], rows: [[.string("1"), nil]])))
    for text in ["SELECT ?a { ?a ?p ?b }", "SELECT ?a ?c { ?a ?p ?c }", "ASK {}"] {
      guard case .malformed = try failure([.answer(two, type: Self.table)], text).kind else {
        Issue.record("\(text) was answered")
        continue
      }
    }
    guard case .malformed = try failure([.answer("{\"boolean\":true}", type: Self.table)]).kind
    else {
      Issue.record("a table was true")
      return
    }
  }

  @Test("yes and no are understood as older Virtuosos write them too")
  func virtuoso() throws {
    for (number, truth) in [("1", true), ("0", false)] {
      let text = """
        {"head":{"vars":["__ASK_RETVAL"]},"results":{"bindings":[{"__ASK_RETVAL":{"type":"typed-literal",
        "datatype":"http://www.w3.org/2001/XMLSchema#integer","value":"\(number)"}}]}}
        """
      #expect(
        try ask(ScriptedFetcher([.answer(text, type: Self.table)]), "ASK {}") == .boolean(truth))
    }
  }

  @Test("a graph is whole, distinct and well formed, or an error")
  func graphs() throws {
    let type = "application/n-triples"
    let line = "<urn:a> <urn:b> _:x .\n"
    let query = "DESCRIBE <urn:a>"
    guard
      case .graph(let triples) = try ask(ScriptedFetcher([.answer(line + line, type: type)]), query)
    else { return }
    #expect(triples.count == 1)
    #expect(
      try failure([.answer(line, type: type, isFramed: false)], query).kind == .unframed)
    for text in [
      line + "<urn:a> <urn:b>", line + "The SPARQL operation has been cancelled", "<a> <b> <c> .",
    ] {
      guard case .malformed = try failure([.answer(text, type: type)], query).kind else {
        Issue.record("\(text) was taken")
        continue
      }
    }
  }

  @Test("a secret that the server repeats is not in the error")
  func redacted() throws {
    let error = try failure(
      [.failure(.refused(400), FetchRefusal(page: "bad header: Bearer tulip"))],
      credentials: FetchCredentials("bearer tulip"))
    #expect(error.kind == .rejected("bad header: Bearer …"))
  }

  @Test("pauses double up to a bound, and chance takes up to half of one")
  func pausesAreJittered() {
    let policy = RetryPolicy()
    #expect((1...7).map { policy.pause(after: $0, chance: 1) } == [0.2, 0.4, 0.8, 1.6, 3.2, 5, 5])
    #expect(policy.pause(after: 1, chance: 0) == 0.1)
    #expect(policy.pause(after: .max, chance: 0) == 2.5)
    #expect(RetryPolicy.seconds("-1", now: 0) == nil)
    #expect(RetryPolicy.seconds("Sun, 06 Nov 1994 08:49:37 GMT", now: .max) == 0)
    #expect(RetryPolicy.seconds("Sun, 06 Nov 1994 08:49:37 CET", now: 0) == nil)
  }

  @Test("a pause ends when somebody asks to stop")
  func pauseEnds() {
    let cancellation = Cancellation()
    cancellation.cancel()
    ServiceTiming.wait(86_400, cancellation)
    ServiceTiming.wait(-1, Cancellation())
  }
}
