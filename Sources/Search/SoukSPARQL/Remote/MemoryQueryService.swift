package import SoukModel
package import SoukRDF
import Synchronization

/// An engine in this process, which knows of a query nothing but its text, as a server does.
package final class MemoryQueryService: QueryService {
  private struct State {
    var failures: [QueryServiceError.Kind] = []
    var texts: [String] = []
  }

  /// Where it says that it is.
  package let address = "memory:"
  private let source: MemoryDataset
  private let now: Literal
  private let state = Mutex(State())

  /// An engine over a dataset.
  ///
  /// - Parameter now: What `NOW()` gives.
  package init(_ source: MemoryDataset, now: Literal) {
    self.source = source
    self.now = now
  }

  /// Fails the next time it is asked.
  package func fail(with kind: QueryServiceError.Kind) {
    state.withLock { $0.failures.append(kind) }
  }

  /// The texts that it was asked since the last time.
  package func takeTexts() -> [String] {
    state.withLock { state in
      defer { state.texts = [] }
      return state.texts
    }
  }

  package func answer(
    _ request: QueryRequest, timeout: Double, cancellation: Cancellation
  ) throws(QueryServiceError) -> QueryResult {
    guard let text = request.text() else { throw QueryServiceError(.unwritable, address) }
    let failure = state.withLock { state in
      state.texts.append(text)
      return state.failures.isEmpty ? nil : state.failures.removeFirst()
    }
    if let failure { throw QueryServiceError(failure, address) }
    if cancellation.isCancelled { throw QueryServiceError(.cancelled, address) }
    let query: Query
    do throws(QuerySyntaxError) {
      query = try QueryParser.parse(text)
    } catch {
      throw QueryServiceError(.rejected("\(error)"), address)
    }
    do throws(EvaluationError) {
      let options = QueryOptions(
        now: now, interruption: { cancellation.isCancelled ? .cancelled : nil })
      return try QueryRun(query, over: source, options).result()
    } catch {
      throw QueryServiceError(
        cancellation.isCancelled ? .cancelled : .refused(500, error.description), address)
    }
  }
}
