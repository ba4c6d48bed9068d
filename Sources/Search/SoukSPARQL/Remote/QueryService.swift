package import SoukModel

/// An engine elsewhere that answers queries.
package protocol QueryService: Sendable {
  /// Where it is, safe to print.
  var address: String { get }

  /// Asks it, on this thread.
  ///
  /// - Parameters:
  ///   - timeout: After how many seconds the asking ends, attempts and pauses together.
  ///   - cancellation: Reaches the asking within 100 ms.
  /// - Throws: ``QueryServiceError``. What it gives is whole: an answer that breaks off is an error.
  func answer(
    _ request: QueryRequest, timeout: Double, cancellation: Cancellation
  ) throws(QueryServiceError) -> QueryResult
}
