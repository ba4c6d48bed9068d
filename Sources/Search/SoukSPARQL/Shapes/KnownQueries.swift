import SoukRDF
import Synchronization

/// Queries read before: another one that differs only in its texts and IRIs is cut into words and not
/// read again.
package final class KnownQueries: Sendable {
  private let known = Mutex<[[UInt8]: [KnownQuery]]>([:])

  /// So many shapes are known before all are forgotten.
  private static let limit = 256
  /// Of one shape so many are known that differ in what must be the same.
  private static let perShape = 8
  /// A longer text is read each time.
  private static let lengthLimit = 16_384

  /// Nothing is known yet.
  package init() {}

  /// Reads a query.
  ///
  /// - Parameters:
  ///   - text: The query.
  ///   - base: The absolute IRI that relative ones refer to until a `BASE` says otherwise.
  package func request(
    _ text: String, base: String? = nil
  ) throws(QuerySyntaxError) -> QueryRequest {
    guard text.utf8.count <= Self.lengthLimit else { return try QueryRequest(text, base: base) }
    let words = try QueryText(text)
    let tokens = try QueryLexer.tokens(of: words)
    guard let shape = QueryShape(words, tokens, base: base) else {
      return try QueryRequest(text, base: base)
    }
    for known in known.withLock({ $0[shape.key] ?? [] }) {
      if let terms = known.terms(of: shape) {
        return QueryRequest(QueryParameters(known: known, terms: terms), text, base: base)
      }
    }
    var parser = QueryParser(words, tokens, base: base)
    let query = try parser.query()
    let fresh = KnownQuery(query, shape, parser)
    known.withLock { known in
      if known.count >= Self.limit { known.removeAll() }
      if known[shape.key, default: []].count >= Self.perShape { known[shape.key] = nil }
      known[shape.key, default: []].append(fresh)
    }
    return QueryRequest(
      QueryParameters(known: fresh, terms: fresh.placeholders), text, base: base)
  }
}
