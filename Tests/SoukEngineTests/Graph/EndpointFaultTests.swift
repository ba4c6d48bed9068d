import Foundation
import SoukFetch
import SoukModel
import SoukTesting
import Synchronization
import Testing

@testable import SoukEngine

/// A server on loopback that answers queries over the graph, and everything that goes wrong with one.
@Suite(.enabled(if: BuiltIn.v2, "this build has no graph"), .timeLimit(.minutes(10)))
struct EndpointFaultTests {
  private static let rows = """
    {"head":{"vars":["n"]},"results":{"bindings":[{"n":{"type":"literal","value":"1"}},
    {"n":{"type":"literal","value":"2"}}]}}
    """
  private let home: TemporaryHome

  init() throws { home = try TemporaryHome() }

  private func ask(
    _ server: RawServer, _ text: String = "SELECT ?n { ?s ?p ?n }", timeout: Double = 30,
    credentials: String? = nil, retries: Int = 2, cancellation: Cancellation = Cancellation()
  ) throws -> GraphAnswer {
    var settings = Settings()
    settings.graphEndpoint = FetchURL(server.address)
    settings.graphCredentials = credentials.flatMap { FetchCredentials($0) }
    settings.graphRetries = retries
    let engine = try home.engine(settings: settings)
    defer { engine.close() }
    return try engine.ask(
      GraphQuestion(.text(text), format: .csv, timeout: timeout, cancellation: cancellation))
  }

  /// The message of a failure, whose code must be `code`.
  private func failure(
    _ code: ServiceError.Code = .network, _ text: String = "SELECT ?n { ?s ?p ?n }",
    timeout: Double = 30, retries: Int = 0,
    _ answer: @escaping @Sendable (RawServer.Exchange) -> Void
  ) throws -> String {
    let server = try RawServer(answer)
    let error = try #require(
      #expect(throws: ServiceError.self) {
        try ask(server, text, timeout: timeout, retries: retries)
      })
    #expect(error.code == code, "\(error)")
    #expect(code == .cancelled || error.message.contains(server.address))
    return error.message
  }

  @Test func aWholeAnswerIsARowForARow() throws {
    let server = try RawServer { $0.answer(Self.rows) }
    #expect(try ask(server).text == "n\r\n1\r\n2\r\n")
  }

  @Test func anAnswerInChunksIsWholeWithItsLastChunkAndCutWithoutIt() throws {
    let head =
      "HTTP/1.1 200 OK\r\nContent-Type: application/sparql-results+json\r\n"
      + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
    let size = String(Self.rows.utf8.count, radix: 16)
    let whole = try RawServer { $0.send(head + "\(size)\r\n\(Self.rows)\r\n0\r\n\r\n") }
    #expect(try ask(whole).count == 2)
    let message = try failure { $0.send(head + "\(size)\r\n\(Self.rows)\r\n") }
    #expect(message.contains("broke off after"))
  }

  @Test func aBodyShorterThanItsLengthIsAnErrorEvenWhereItLooksWhole() throws {
    let message = try failure { exchange in
      exchange.send(
        "HTTP/1.1 200 OK\r\nContent-Type: application/sparql-results+json\r\nContent-Length: "
          + "\(Self.rows.utf8.count + 1)\r\n\r\n\(Self.rows)")
    }
    #expect(message.contains("broke off after \(Self.rows.utf8.count) bytes"))
  }

  @Test func aWholeBodyWhoseDocumentBreaksOffIsAnError() throws {
    let cut = String(Self.rows.prefix(80)) + "The SPARQL operation has been cancelled"
    #expect(try failure { $0.answer(cut) }.contains("no whole answer"))
    let unstated = try failure { exchange in
      exchange.send(
        "HTTP/1.0 200 OK\r\nContent-Type: application/sparql-results+json\r\n\r\n"
          + Self.rows.prefix(80))
    }
    #expect(unstated.contains("no whole answer"))
  }

  @Test func aGraphThatDoesNotSayWhereItEndsIsAnErrorForEachBeginningOfItIsOne() throws {
    let message = try failure(.network, "DESCRIBE <urn:a>") { exchange in
      exchange.send(
        "HTTP/1.0 200 OK\r\nContent-Type: application/n-triples\r\n\r\n<urn:a> <urn:b> <urn:c> .\n")
    }
    #expect(message.contains("does not say where it ends"))
  }

  @Test func aServerThatIsBusyIsAskedAgainAndOneThatStaysSoIsNot() throws {
    let count = Atomic<Int>(0)
    let server = try RawServer { exchange in
      if count.add(1, ordering: .relaxed).oldValue == 0 {
        exchange.answer("503 Busy", "text/plain", headers: ["Retry-After: 0"], "later")
      } else {
        exchange.answer(Self.rows)
      }
    }
    #expect(try ask(server).count == 2)
    let message = try failure(retries: 1) {
      $0.answer("503 Busy", "text/plain", headers: ["Retry-After: 0"], "no\u{1B}[31m")
    }
    #expect(message.contains("HTTP status 503: no␛[31m (asked 2 times)"))
  }

  @Test func aRejectedQueryIsToldInTheServersWords() throws {
    let message = try failure(.malformed) { $0.answer("400 Bad", "text/plain", "no such function") }
    #expect(message.contains("it rejects the query: no such function"))
  }

  @Test func anotherMediaTypeAndBadJSONAreErrors() throws {
    #expect(
      try failure { $0.answer("200 OK", "text/html", "<html>Sign in") }
        .contains("expected application/sparql-results+json, found text/html"))
    #expect(try failure { $0.answer("{\"head\": [}") }.contains("line 1, column"))
  }

  @Test func aRedirectIsFollowedOnTheSameServerAndNowhereElse() throws {
    let server = try RawServer { exchange in
      if exchange.request.hasPrefix("POST /sparql ") {
        exchange.answer("307 Moved", "text/plain", headers: ["Location: /other"], "")
      } else {
        exchange.answer(Self.rows)
      }
    }
    #expect(try ask(server, credentials: "bearer x").count == 2)
    let asked = Atomic<Int>(0)
    let other = try RawServer { _ in asked.add(1, ordering: .relaxed) }
    let place = other.address
    let message = try failure {
      $0.answer("302 Moved", "text/plain", headers: ["Location: \(place)"], "")
    }
    #expect(message.contains("redirects to \(place)"))
    #expect(asked.load(ordering: .relaxed) == 0)
    #expect(
      try failure {
        $0.answer("302 Moved", "text/plain", headers: ["Location: file:///etc/passwd"], "")
      }.contains("redirects to file:"))
  }

  @Test func credentialsAreSentAsTheirSchemeHasThemAndNotWithoutThem() throws {
    let heads = Mutex<[String]>([])
    let server = try RawServer { exchange in
      heads.withLock { $0.append(exchange.request.lowercased()) }
      exchange.answer(Self.rows)
    }
    _ = try ask(server)
    _ = try ask(server, credentials: "basic Aladdin:open sesame")
    _ = try ask(server, credentials: "bearer tulip")
    let found = heads.withLock { $0 }
    #expect(!found[0].contains("authorization:"))
    #expect(found[1].contains("\r\nauthorization: basic qwxhzgrpbjpvcgvuihnlc2ftzq==\r\n"))
    #expect(found[2].contains("\r\nauthorization: bearer tulip\r\n"))
    for head in found {
      #expect(head.contains("\r\naccept: application/sparql-results+json\r\n"))
      #expect(head.contains("\r\ncontent-type: application/x-www-form-urlencoded\r\n"))
    }
  }

  @Test func aServerThatSaysNothingIsLeftWhenTheTimeIsOver() throws {
    let message = try failure(.conflict, timeout: 0.3) { _ = $0.waitForTheEnd(60) }
    #expect(message.contains("not done after 0.3 s"))
  }

  @Test func cancellingReachesATransferThatWaitsAndOneThatComes() throws {
    for sends in [false, true] {
      let cancellation = Cancellation()
      let isGone = Mutex<Bool?>(nil)
      let ended = DispatchSemaphore(value: 0)
      let server = try RawServer { exchange in
        if sends { exchange.send("HTTP/1.1 200 OK\r\nContent-Length: 999999\r\n\r\n{") }
        cancellation.cancel()
        let found = exchange.waitForTheEnd(60)
        isGone.withLock { $0 = found }
        ended.signal()
      }
      let error = #expect(throws: ServiceError.self) {
        try ask(server, timeout: 600, cancellation: cancellation)
      }
      #expect(error?.code == .cancelled)
      ended.wait()
      #expect(isGone.withLock { $0 } == true, "the server was still asked")
    }
  }

  @Test func moreThanIsTakenIsRefusedStatedOrNot() throws {
    let stated = try failure(.conflict) { exchange in
      exchange.send(
        "HTTP/1.1 200 OK\r\nContent-Type: application/sparql-results+json\r\nContent-Length: "
          + "4611686018427387904\r\n\r\n{")
    }
    #expect(stated.contains("more than the 268435456 bytes"))
  }

  @Test func nobodyListeningIsSaidAfterTheLastAttempt() throws {
    var settings = Settings()
    settings.graphEndpoint = FetchURL("http://127.0.0.1:1/sparql")
    settings.graphRetries = 1
    let engine = try home.engine(settings: settings)
    defer { engine.close() }
    let error = #expect(throws: ServiceError.self) {
      try engine.ask(GraphQuestion(.text("ASK {}")))
    }
    #expect(error?.code == .network)
    #expect(error?.message.hasSuffix("(asked 2 times).") == true)
  }

  @Test func theDoctorSaysWhetherTheServerAnswers() throws {
    func finding(_ address: String?) throws -> DoctorFinding? {
      let file = SettingsFile(home: home.home, environment: [:])
      try file.set("backend.v2.endpoint", to: address ?? "off")
      let desk = HomeDesk(home: home.home, environment: ["SOUK_APT_LISTS": "none"])
      return HomeDoctor(desk: desk).diagnose(cancellation: Cancellation()).findings
        .first { $0.check == .endpoint }
    }
    #expect(try finding(nil)?.severity == .ok)
    let server = try RawServer { $0.answer("{\"head\":{},\"boolean\":true}") }
    let well = try finding(server.address)
    #expect(well?.severity == .ok && well?.cause.contains(server.address) == true)
    let ill = try RawServer { $0.answer("500 Broken", "text/plain", "out of order") }
    let found = try finding(ill.address)
    #expect(found?.severity == .failure)
    #expect(found?.evidence.first?.contains("out of order") == true)
  }

  @Test(arguments: [
    "SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o", "ASK { ?s ?p \"lamp\" }",
    "DESCRIBE <https://ggen.io/marketplace/packages/builtin/lamp>",
    "SELECT (COUNT(*) AS ?n) ?none { ?s a ?t } GROUP BY ?none",
  ])
  func whatOneHomeServesAnotherAsksAsItsOwn(_ text: String) throws {
    let far = try home.open(builtin: [home.entry("lamp"), home.entry("desk")])
    defer { far.close() }
    let address = try far.serveGraph(on: "0", reachesOut: false, timeout: 30)
    let other = try TemporaryHome()
    var settings = Settings()
    settings.graphEndpoint = FetchURL("http://\(address)/sparql")
    let near = try other.engine(settings: settings)
    defer { near.close() }
    let question = GraphQuestion(.text(text))
    let questionText = try far.ask(question).text
    #expect(try near.ask(question).text == questionText)
    for entry in far.graphLibrary {
      let named = GraphQuestion(
        .named(entry.name, argument: entry.argument.map { _ in "lamp" }), format: .json)
      let namedText = try far.ask(named).text
      #expect(try near.ask(named).text == namedText, "\(entry.name)")
    }
  }

  @Test func whatAHomeServesIsItsOwnGraphSoThatNobodyAsksItselfForEver() throws {
    let server = try RawServer { $0.answer(Self.rows) }
    var settings = Settings()
    settings.graphEndpoint = FetchURL(server.address)
    let engine = try home.engine(builtin: [home.entry("lamp")], settings: settings)
    defer { engine.close() }
    try engine.openBuiltin()
    let address = try engine.serveGraph(on: "0", reachesOut: false, timeout: 30)
    var request = FetchRequest(
      try #require(FetchURL("http://\(address)/sparql?query=ASK%7B%3Fs%20%3Fp%20%22lamp%22%7D")),
      limit: 1_000)
    request.accept = "application/json"
    let answer = try HTTPFetcher().fetch(request)
    #expect(String(decoding: answer.bytes, as: UTF8.self).contains("true"))
  }
}
