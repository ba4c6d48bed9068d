import SoukModel
import SoukResolve
import Synchronization

/// The versions that registries offer and the lock file remembers, as the solver reads them.
final class ReleaseProvider: PackageProvider, Sendable {
  private let source: any InstallSource
  private let lock: LockFile
  private let known = Mutex<[PackageID: Package?]>([:])
  private let failed = Mutex<InstallError?>(nil)

  /// Reads from a source; a release of the lock file counts even where its registry dropped it.
  init(source: any InstallSource, lock: LockFile) {
    self.source = source
    self.lock = lock
  }

  /// Why the source did not answer the solver, whose own error has but words for it; nil where it did.
  var failure: InstallError? { failed.withLock { $0 } }

  /// What the source knows of a package, asked once.
  func package(_ id: PackageID) throws(InstallError) -> Package? {
    if let package = known.withLock({ $0[id] }) { return package }
    let package = try source.package(id)
    known.withLock { $0[id] = .some(package) }
    return package
  }

  func candidates(of id: PackageID) throws(ProviderError) -> [Candidate] {
    let package: Package?
    do throws(InstallError) {
      package = try self.package(id)
    } catch {
      failed.withLock { $0 = error }
      throw ProviderError(id, reason: InstallWording.text(error))
    }
    var candidates = (package?.releases ?? []).map { release in
      Candidate(
        version: PackageVersion(release.version),
        dependencies: Self.needs(of: release, in: id.registry))
    }
    if let locked = lock.package(id),
      !candidates.contains(where: { $0.version.text == locked.version })
    {
      candidates.append(
        Candidate(
          version: PackageVersion(locked.version),
          dependencies: locked.dependencies.map { Candidate.Need($0) }))
    }
    return candidates
  }

  /// The packages without which a release does not work.
  static func needs(of release: Release, in registry: RegistryName) -> [Candidate.Need] {
    release.dependencies
      .filter { $0.kind == .depends || $0.kind == .preDepends }
      .map { Candidate.Need(PackageID(registry, $0.name), $0.requirement) }
  }
}
