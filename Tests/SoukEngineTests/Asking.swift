import SoukModel
import SoukSearch

@testable import SoukEngine

extension Engine {
  /// The names that a query finds, in order.
  func names(_ text: String, on backend: BackendKind? = nil) throws -> [String] {
    try search(SearchRequest(text), on: backend, cancellation: Cancellation())
      .page.hits.map(\.id.name.raw)
  }

  /// Adds a marketplace and reads it.
  @discardableResult
  func take(_ name: String, from place: String) throws -> RefreshReport? {
    guard let name = RegistryName(name) else { return nil }
    try addRegistry(name, location: place)
    return try refresh(name, progress: { _ in }, cancellation: Cancellation()).first
  }
}

extension RegistryName {
  /// The marketplace of the tests.
  static var market: RegistryName { RegistryName("market") ?? .builtin }
}

/// The code of the failure that `body` ends with; nil where it succeeds or fails in another way.
func code(_ body: () throws -> Void) -> ServiceError.Code? {
  do {
    try body()
    return nil
  } catch {
    return (error as? ServiceError)?.code
  }
}
