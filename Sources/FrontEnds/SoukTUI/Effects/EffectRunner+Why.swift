import SoukEngine
import SoukModel
import SoukSearch

extension EffectRunner {
  /// Asks both backends why a package stands in the list of a query, or does not.
  func explain(
    _ sequence: Int, _ query: String, _ reference: PackageReference, _ cancellation: Cancellation
  ) {
    let request = SearchRequest(query, limit: Self.window)
    for backend in BackendKind.allCases {
      do throws(ServiceError) {
        let all = try service.explain(request, reference, on: backend, cancellation: cancellation)
        inbox.post(.explained(sequence, backend, all))
      } catch {
        if error.code == .cancelled || cancellation.isCancelled { return }
        inbox.post(.unexplained(sequence, backend, error))
      }
    }
  }
}
