import SoukHTTP
import SoukModel
import SoukTesting
import Testing

@testable import SoukEngine

/// The graph as other programs ask it: the query operation of the SPARQL 1.1 Protocol.
@Suite struct GraphEndpointTests {
  /// What a request is answered, and what was asked for it.
  private func answer(
    _ request: HTTPServerRequest, _ failure: ServiceError? = nil
  ) -> (response: HTTPServerResponse, asked: GraphQuestion?) {
    var asked: GraphQuestion?
    let response = GraphEndpoint(timeout: 3).answer(request) { question throws(ServiceError) in
      asked = question
      if let failure { throw failure }
      return GraphAnswer(text: "the answer", count: 1, explanation: nil, milliseconds: 1)
    }
    return (response, asked)
  }

  private func get(_ query: String, accept: String? = nil) -> HTTPServerRequest {
    HTTPServerRequest(method: "GET", target: "/sparql?query=\(query)", accept: accept)
  }

  private func post(_ body: String, _ type: String?) -> HTTPServerRequest {
    HTTPServerRequest(
      method: "POST", target: "/sparql", body: Array(body.utf8), contentType: type)
  }

  private static let ask = "ASK%20%7B%7D"

  @Test func aQueryComesByGetByFormAndAsItself() {
    let ways = [
      get("ASK+%7b%20%3Fs+?p%20?o+}"),
      post("x=1&query=ASK+%7B+%3Fs+%3Fp+%3Fo+%7D", "application/x-www-form-urlencoded"),
      post("ASK { ?s ?p ?o }", "application/sparql-query; charset=utf-8"),
    ]
    for way in ways {
      let (response, asked) = answer(way)
      #expect(response.status == 200)
      #expect(response.body == "the answer")
      #expect(asked?.query == .text("ASK { ?s ?p ?o }"))
      #expect(asked?.timeout == 3)
    }
  }

  @Test(
    arguments: [
      (nil, "application/sparql-results+json"), ("*/*", "application/sparql-results+json"),
      ("text/csv", "text/csv"), ("text/*;q=0.5, application/sparql-results+xml", nil),
      ("text/html, text/tab-separated-values;q=0.1", "text/tab-separated-values"),
      ("application/sparql-results+json;q=0, text/csv;q=0.2, */*;q=0.1", "text/csv"),
    ] as [(String?, String?)])
  func theFormOfATableIsTheOneTheClientTakesMostGladly(_ accept: String?, _ type: String?) {
    let (response, _) = answer(get("SELECT%20*%20%7B%7D", accept: accept))
    #expect(response.status == 200)
    #expect(
      response.contentType == (type ?? "application/sparql-results+xml") + "; charset=utf-8")
  }

  @Test func aGraphIsTurtleAndNoTableAndYesOrNoIsNoCSV() {
    let describe = "DESCRIBE%20%3Chttp://a%3E"
    #expect(answer(get(describe)).response.contentType == "text/turtle; charset=utf-8")
    #expect(answer(get(describe, accept: "text/csv")).response.status == 406)
    #expect(answer(get(Self.ask, accept: "text/csv")).response.status == 406)
    #expect(answer(get(Self.ask, accept: "image/png;q=x, ///, ")).response.status == 406)
  }

  @Test(arguments: [
    HTTPServerRequest(method: "GET", target: "/"),
    HTTPServerRequest(method: "GET", target: "/sparql/x?query=ASK%20%7B%7D"),
  ]) func anotherPathIsNotThere(_ request: HTTPServerRequest) {
    #expect(answer(request).response.status == 404)
  }

  @Test func whatIsNoQueryIsRefusedWithItsReasonAndNeverAsked() {
    let form = "application/x-www-form-urlencoded"
    let refused: [(HTTPServerRequest, Int)] = [
      (HTTPServerRequest(method: "GET", target: "/sparql"), 400),
      (get("ASK%20%7B%7D&query=ASK%20%7B%7D"), 400),
      (get("%ff"), 400), (get(Self.ask + "&default-graph-uri=x"), 400),
      (get(Self.ask + "&named-graph-uri=x"), 400), (get("SELECT"), 400),
      (post("update=CLEAR+ALL", form), 403), (post("CLEAR ALL", "application/sparql-update"), 403),
      (post("ASK {}", nil), 415), (post("ASK {}", "text/plain"), 415),
      (post("query=%ff", form), 400),
      (HTTPServerRequest(method: "DELETE", target: "/sparql?query=ASK%20%7B%7D"), 405),
    ]
    for (request, status) in refused {
      let (response, asked) = answer(request)
      #expect(response.status == status, "\(request)")
      #expect(!response.body.isEmpty)
      #expect(asked == nil)
    }
  }

  @Test func aMalformedQuerySaysWhereAndAFailureOfTheStoreIsNotTheClients() {
    #expect(answer(get("SELECT%20?x")).response.body.contains("line 1"))
    let broken = answer(get(Self.ask), ServiceError(.io, "The disk is gone."))
    #expect(broken.response.status == 500)
    #expect(broken.response.body == "The disk is gone.\n")
    let late = answer(get(Self.ask), ServiceError(.conflict, "It took too long."))
    #expect(late.response.status == 400)
  }

  @Test func anEngineThatEndsSaysSo() {
    let response = GraphEndpoint(timeout: 3).answer(get(Self.ask)) { _ in nil }
    #expect(response.status == 503)
  }

  @Test func garbageIsAnsweredAndNeverTraps() {
    var random = SeededGenerator(seed: 20_261_128)
    let parts = [
      "%", "query", "=", "&", "+", "ASK", "{}", "%7", "\u{FF}", "?", "*/*", ";q=", ",", " ",
    ]
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 0..<12, using: &random)).map { _ in
        parts.randomElement(using: &random) ?? ""
      }.joined()
      let requests = [
        get(text, accept: text), post(text, "application/x-www-form-urlencoded"),
        post(text, "application/sparql-query"), post(text, text),
      ]
      for request in requests {
        #expect([200, 400, 403, 406, 415].contains(answer(request).response.status))
      }
    }
  }
}
