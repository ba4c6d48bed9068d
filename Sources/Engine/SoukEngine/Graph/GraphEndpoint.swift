import SoukHTTP
import SoukSPARQL

/// What is answered to whom at the address where the graph is asked.
///
/// [SPARQL 1.1 Protocol, clause 2.1](https://www.w3.org/TR/sparql11-protocol/#query-operation): the query
/// operation by GET, by POST of a form and by POST of the query itself. There is no update.
struct GraphEndpoint {
  /// After how many seconds a query is ended.
  let timeout: Double

  /// A way to write an answer, and its media type.
  typealias Form = (format: GraphFormat, type: String)

  private static let path = "/sparql"
  private static let form = "application/x-www-form-urlencoded"
  private static let query = "application/sparql-query"
  private static let update = "application/sparql-update"

  private static let tables: [Form] = [
    (.json, "application/sparql-results+json"), (.xml, "application/sparql-results+xml"),
    (.csv, "text/csv"), (.tsv, "text/tab-separated-values"), (.json, "application/json"),
    (.text, "text/plain"),
  ]
  private static let booleans = tables.filter { $0.format != .csv && $0.format != .tsv }
  private static let graphs: [Form] = [
    (.ttl, "text/turtle"), (.nt, "application/n-triples"), (.text, "text/plain"),
  ]

  /// The answer to a request.
  ///
  /// - Parameter ask: asks the graph; gives nil once the engine is closed.
  func answer(
    _ request: HTTPServerRequest,
    ask: (GraphQuestion) throws(ServiceError) -> GraphAnswer?
  ) -> HTTPServerResponse {
    guard request.path == Self.path else {
      return HTTPServerResponse(status: 404, body: GraphEndpointWording.pages)
    }
    switch text(of: request) {
    case .failure(let refusal): return refusal.response
    case .success(let text): return answer(text, accept: request.accept, ask)
    }
  }

  private func answer(
    _ text: String, accept: String?, _ ask: (GraphQuestion) throws(ServiceError) -> GraphAnswer?
  ) -> HTTPServerResponse {
    do throws(ServiceError) {
      let forms = try Self.forms(for: text)
      guard let form = Self.best(of: forms, accept) else {
        return HTTPServerResponse(
          status: 406, body: GraphEndpointWording.formats(forms.map(\.type)))
      }
      let question = GraphQuestion(.text(text), format: form.format, timeout: timeout)
      guard let answer = try ask(question) else {
        return HTTPServerResponse(status: 503, body: GraphEndpointWording.closed)
      }
      return HTTPServerResponse(contentType: "\(form.type); charset=utf-8", body: answer.text)
    } catch {
      // A query that is malformed or asks too much is the client's; the rest is souk's (clause 2.1.6).
      let isTheirs = [.malformed, .usage, .conflict].contains(error.code)
      return HTTPServerResponse(
        status: isTheirs ? 400 : 500, body: GraphEndpointWording.failed(error))
    }
  }

  /// An answer in place of one to the query.
  private struct Refusal: Error {
    let response: HTTPServerResponse

    init(_ status: Int, _ body: String, allowed: [String] = []) {
      response = HTTPServerResponse(status: status, body: body, allowed: allowed)
    }
  }

  /// The query of a request.
  private func text(of request: HTTPServerRequest) -> Result<String, Refusal> {
    guard let inTarget = FormParameters(request.query.utf8) else {
      return .failure(Refusal(400, GraphEndpointWording.oneQuery))
    }
    var queries = inTarget.values("query")
    var parameters = [inTarget]
    switch request.method {
    case "GET", "HEAD": break
    case "POST":
      let type = request.contentType?.split(separator: ";").first.map {
        $0.filter { $0 != " " }.lowercased()
      }
      switch type {
      case Self.form:
        guard let inBody = FormParameters(request.body) else {
          return .failure(Refusal(400, GraphEndpointWording.oneQuery))
        }
        parameters.append(inBody)
        queries += inBody.values("query")
      case Self.query:
        guard let text = String(validating: request.body, as: UTF8.self) else {
          return .failure(Refusal(400, GraphEndpointWording.oneQuery))
        }
        queries.append(text)
      case Self.update: return .failure(Refusal(403, GraphEndpointWording.readOnly))
      default: return .failure(Refusal(415, GraphEndpointWording.bodies))
      }
    default:
      return .failure(Refusal(405, GraphEndpointWording.methods, allowed: ["GET", "HEAD", "POST"]))
    }
    let names = Set(parameters.flatMap(\.pairs).map(\.name))
    if names.contains("update") { return .failure(Refusal(403, GraphEndpointWording.readOnly)) }
    guard names.isDisjoint(with: ["default-graph-uri", "named-graph-uri"]) else {
      return .failure(Refusal(400, GraphEndpointWording.noDataset))
    }
    guard queries.count == 1, let text = queries.first else {
      return .failure(Refusal(400, GraphEndpointWording.oneQuery))
    }
    return .success(text)
  }

  /// The ways to write what a query gives, the usual one first.
  private static func forms(for text: String) throws(ServiceError) -> [Form] {
    do throws(QuerySyntaxError) {
      switch try QueryParser.parse(text).form {
      case .select: return tables
      case .ask: return booleans
      case .construct, .describe: return graphs
      }
    } catch {
      throw GraphWording.malformed(error)
    }
  }

  /// The one that a client takes most gladly; of equals the first.
  private static func best(of forms: [Form], _ accept: String?) -> Form? {
    guard let accept else { return forms.first }
    let ranges = MediaRange.ranges(in: accept)
    var best: (form: Form, quality: Double)?
    for form in forms {
      let quality = MediaRange.quality(of: form.type, in: ranges)
      if quality > (best?.quality ?? 0) { best = (form, quality) }
    }
    return best?.form
  }
}
