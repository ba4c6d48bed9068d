package import SoukModel
package import SoukSearch

extension Router {
  /// Asks both backends, past the cache and without falling back, one after the other.
  package func compare(
    _ request: SearchRequest, cancellation: Cancellation
  ) -> Comparison {
    Comparison(
      v1: side(.v1, request, cancellation), v2: side(.v2, request, cancellation))
  }

  /// What one backend answers, past the cache and without falling back.
  package func side(
    _ kind: BackendKind, _ request: SearchRequest, _ cancellation: Cancellation
  ) -> Comparison.Side {
    let begin = now()
    do throws(BackendError) {
      guard let backend = backends[kind] else {
        throw BackendError(.notBuiltIn, backend: kind)
      }
      let page = try backend.search(request, cancellation: cancellation)
      return Comparison.Side(page: page, milliseconds: Double(now() &- begin) / 1_000_000)
    } catch {
      return Comparison.Side(
        page: nil, error: error, milliseconds: Double(now() &- begin) / 1_000_000)
    }
  }
}
