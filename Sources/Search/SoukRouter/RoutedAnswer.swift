package import SoukModel
package import SoukSearch

/// An answer with the way it came.
package struct RoutedAnswer<Value: Sendable>: Sendable {
  /// The answer itself.
  package var value: Value
  /// The backend that gave it.
  package var backend: BackendKind
  /// How long it took in all, in milliseconds.
  package var milliseconds: Double
  /// Whether it came from the cache.
  package var cached: Bool
  /// Why the backend that was asked first gave no answer, where another one did.
  package var fellBackFrom: BackendError?
}
