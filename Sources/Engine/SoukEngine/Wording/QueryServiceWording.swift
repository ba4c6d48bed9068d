import SoukModel
import SoukSPARQL

/// How failures of the server that answers queries over the graph are put to a person.
enum QueryServiceWording {
  /// In place of a plan.
  static func plan(_ address: String) -> String {
    "The plan is that of \(address), which does not show it."
  }

  /// A file of credentials that others can read.
  static func openToOthers(_ file: String) -> ServiceError {
    ServiceError(
      .conflict, "\(file) holds credentials, and others can read or change it.",
      remedy: "Take their rights away: `chmod 600 FILE`.")
  }

  /// A source of credentials that holds none.
  static func noCredentials(_ source: String, _ code: ServiceError.Code) -> ServiceError {
    ServiceError(
      code, "\(source) holds no credentials that souk can read.",
      remedy: "Its first line is `basic USER:PASSWORD` or `bearer TOKEN`.")
  }

  /// A query that was not answered.
  static func failed(_ error: QueryServiceError) -> ServiceError {
    let kind = error.kind
    if kind == .cancelled { return GraphWording.unanswered(.cancelled) }
    let often = error.attempts > 1 ? " (asked \(error.attempts) times)" : ""
    return ServiceError(
      code(kind), "\(address(error)) gave no answer: \(reason(kind))\(often).",
      remedy: remedy(kind))
  }

  private static func address(_ error: QueryServiceError) -> String {
    RegistryText(error.address).escapedPrefix(200)
  }

  private static func code(_ kind: QueryServiceError.Kind) -> ServiceError.Code {
    switch kind {
    case .unwritable: .usage
    case .rejected: .malformed
    case .exposed, .tooBig, .tooManyRows, .tooManyCells, .timedOut: .conflict
    case .cancelled: .cancelled
    case .unreachable, .untrusted, .denied, .refused, .redirected, .otherType, .malformed,
      .brokenOff, .unframed, .unavailable, .other:
      .network
    }
  }

  private static func reason(_ kind: QueryServiceError.Kind) -> String {
    switch kind {
    case .unwritable: "the query or its base holds an IRI that no query can hold"
    case .exposed: "the credentials would go over the network in the clear"
    case .unreachable(let reason): "it cannot be reached: \(shown(reason))"
    case .untrusted(let reason): "the connection is not to be trusted: \(shown(reason))"
    case .denied(let status): "it does not let these credentials ask (HTTP status \(status))"
    case .rejected(let page): "it rejects the query\(said(page))"
    case .refused(let status, let page): "it refuses with HTTP status \(status)\(said(page))"
    case .redirected(let url): "it redirects to \(shown(url)), where souk does not go"
    case .otherType(let expected, let found):
      "expected \(expected), found \(found.map(shown) ?? "no media type")"
    case .malformed(let reason): "what came is no whole answer: \(shown(reason))"
    case .brokenOff(let bytes, let reason):
      "the answer broke off after \(bytes) bytes: \(shown(reason))"
    case .unframed: "the answer does not say where it ends, so that a part of it would look whole"
    case .tooBig(let limit): "it has more than the \(limit) bytes that are taken"
    case .tooManyRows(let limit): "it has more than \(limit) rows"
    case .tooManyCells(let limit): "it has more than \(limit) cells, rows times columns"
    case .timedOut(let seconds): "it was not done after \(seconds) s"
    case .cancelled: "it was cancelled"
    case .unavailable: "libcurl is not on this machine"
    case .other(let reason): shown(reason)
    }
  }

  private static func remedy(_ kind: QueryServiceError.Kind) -> String {
    switch kind {
    case .unwritable: "Give --base an absolute IRI."
    case .exposed: "Use https, or a server on this machine."
    case .unreachable:
      "Check backend.v2.endpoint and the network; `souk config set backend.v2.endpoint off` asks this "
        + "machine's own graph."
    case .untrusted: "Check this machine's clock and certificates."
    case .denied: "Check backend.v2.credentials, and what the server allows."
    case .rejected: "Write it without what this server does not know."
    case .refused: "Try again later, or ask the server's operator."
    case .redirected: "If that is the server, set backend.v2.endpoint to it."
    case .otherType:
      "Check backend.v2.endpoint: it must be the address of queries by SPARQL 1.1 Protocol."
    case .malformed, .brokenOff:
      "Try again; a server that has a time limit of its own may have reached it."
    case .unframed:
      "Ask for a table instead, or put a proxy that speaks HTTP/1.1 before the server."
    case .tooBig, .tooManyRows, .tooManyCells: "Narrow the query or add LIMIT."
    case .timedOut: "Narrow it, add LIMIT, or allow more with --timeout."
    case .cancelled: ""
    case .unavailable: "Install it: `sudo apt-get install libcurl4`."
    case .other: "Try again, or ask the server's operator."
    }
  }

  private static func said(_ page: String) -> String {
    let line = page.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.isEmpty ? "" : ": \(shown(line))"
  }

  private static func shown(_ text: String) -> String { RegistryText(text).escapedPrefix(300) }
}
