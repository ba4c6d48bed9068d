import SoukModel
import SoukRegistry

/// One release to verify, and the registry that serves it.
struct VerificationSubject: Sendable {
  /// Where its content is.
  let source: any RegistrySource
  /// The package.
  let package: Package
  /// The release.
  let release: Release

  /// Runs the ladder over it, from its bytes.
  func verify(now: Int64) -> Verdict {
    source.verify(package, version: release.version, now: now)
  }
}
