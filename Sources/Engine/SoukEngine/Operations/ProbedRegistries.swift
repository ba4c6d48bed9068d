import SoukModel
import SoukRegistry
import Synchronization

/// What registries looked like when they were added a moment ago: the first reading, which follows at
/// once, need not fetch the same index again.
final class ProbedRegistries: Sendable {
  /// For how long a look counts as the present, in nanoseconds.
  private static let patience: UInt64 = 10_000_000_000

  private struct Look {
    var fingerprint: String
    var location: String
    var moment: UInt64
  }

  private let looks = Mutex<[RegistryName: Look]>([:])

  /// Keeps what a source looks like.
  ///
  /// - Parameter moment: the engine's uptime, in nanoseconds.
  func keep(_ fingerprint: String, of source: any RegistrySource, at moment: UInt64) {
    looks.withLock {
      $0[source.name] = Look(
        fingerprint: fingerprint, location: source.location, moment: moment)
    }
  }

  /// Hands a look out, once; nil where there is none, or none of this place, or it is too old.
  func take(_ source: any RegistrySource, at moment: UInt64) -> String? {
    guard let look = looks.withLock({ $0.removeValue(forKey: source.name) }),
      look.location == source.location, moment &- look.moment <= Self.patience
    else { return nil }
    return look.fingerprint
  }

  /// Forgets a look.
  func drop(_ name: RegistryName) {
    looks.withLock { $0[name] = nil }
  }
}
