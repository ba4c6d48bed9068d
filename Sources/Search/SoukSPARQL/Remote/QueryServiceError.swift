/// Why an engine elsewhere gave no answer.
package struct QueryServiceError: Error, Hashable, Sendable {
  /// The sorts of failure.
  package enum Kind: Hashable, Sendable {
    /// The query cannot be written as text of its own: a value or the base is no part of any query.
    case unwritable
    /// Credentials would have gone over the network in the clear.
    case exposed
    /// There is no connection to it: what the system says.
    case unreachable(String)
    /// Its certificate does not hold, or there is no encryption with it.
    case untrusted(String)
    /// It asks for credentials, or those that it got are not enough: its status.
    case denied(Int)
    /// It cannot make anything of the query: what it says.
    case rejected(String)
    /// It refused: its status and what it says.
    case refused(Int, String)
    /// It sends elsewhere, where souk does not go: the address.
    case redirected(String)
    /// What came is of another media type, nil where it states none.
    case otherType(expected: String, found: String?)
    /// What came breaks its format: place and reason, safe to print.
    case malformed(String)
    /// What came broke off after so many bytes.
    case brokenOff(bytes: Int, reason: String)
    /// What came does not say where it ends, and nothing in it does: a part would look whole.
    case unframed
    /// There is more than is taken, in bytes.
    case tooBig(Int)
    /// There are more rows or triples than are taken.
    case tooManyRows(Int)
    /// There are more cells, rows times columns, than are taken.
    case tooManyCells(Int)
    /// The time allowed is over.
    case timedOut(seconds: Double)
    /// The asker no longer wants the answer.
    case cancelled
    /// This machine cannot ask: libcurl is not on it.
    case unavailable
    /// Anything else that the transfer says.
    case other(String)
  }

  /// What sort of failure it is.
  package let kind: Kind
  /// Where the engine is, safe to print.
  package let address: String
  /// How often it was asked.
  package var attempts: Int

  /// Makes an error.
  package init(_ kind: Kind, _ address: String, attempts: Int = 1) {
    self.kind = kind
    self.address = address
    self.attempts = attempts
  }

  /// Whether asking again may help: nothing was answered, or the engine says that it passes.
  var isPassing: Bool {
    switch kind {
    case .unreachable: true
    case .refused(let status, _): [429, 502, 503, 504].contains(status)
    default: false
    }
  }
}
