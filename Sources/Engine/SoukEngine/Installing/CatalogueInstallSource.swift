import SoukInstall
import SoukModel
import SoukRegistry
import SoukRouter
import SoukSearch
import SoukTrust
import Synchronization

/// The catalogue and its registries as an installation sees them: packages by way of one backend,
/// content from the registries' own sources.
final class CatalogueInstallSource: InstallSource {
  private struct State {
    var sources: [RegistryName: any RegistrySource] = [:]
    var signings: [RegistryName: RegistrySigning] = [:]
    var answeredBy: BackendKind?
  }

  /// The backend that is asked first.
  let backend: BackendKind
  private let router: Router
  private let rules: [RegistryName: Set<Allowance>]
  private let find: @Sendable (RegistryName) throws(ServiceError) -> (any RegistrySource)?
  private let state = Mutex(State())

  /// Names the parts.
  ///
  /// - Parameters:
  ///   - rules: what a person's settings let pass, by registry.
  ///   - find: the source of a registry; nil where it is not on this machine.
  init(
    router: Router, backend: BackendKind, rules: [RegistryName: Set<Allowance>],
    find: @escaping @Sendable (RegistryName) throws(ServiceError) -> (any RegistrySource)?
  ) {
    self.router = router
    self.backend = backend
    self.rules = rules
    self.find = find
  }

  /// The backend that answered, v1 where v2 could not at least once.
  var answeredBy: BackendKind { state.withLock { $0.answeredBy } ?? backend }

  func package(_ id: PackageID) throws(InstallError) -> Package? {
    do throws(BackendError) {
      let answer = try router.entry(id, on: backend)
      state.withLock { state in
        if state.answeredBy == nil || answer.backend == .v1 { state.answeredBy = answer.backend }
      }
      return answer.value?.package
    } catch {
      throw .source(InstallSourceError(ServiceError(error)))
    }
  }

  func content(
    of package: Package, version: RegistryText, limit: Int
  ) throws(InstallError) -> SourceContent {
    let source = try source(package.id.registry)
    do throws(RegistryError) {
      switch try source.content(of: package, version: version) {
      case .archive(let bytes):
        guard bytes.count <= limit else {
          return .absent(
            RegistryText("The archive has \(bytes.count) bytes; the limit is \(limit)."))
        }
        return .archive(bytes)
      case .absent(let reason): return .absent(reason)
      case .directory:
        guard let release = package.releases.first(where: { $0.version == version }),
          case .folder(_, let content) = try source.inputs(for: package, release)
        else { return .absent("The registry gives no files for this release.") }
        return .folder(content)
      }
    } catch {
      switch error.kind {
      // What a registry names and does not have, or has otherwise, is a finding on the release.
      case .missing, .malformed, .untrusted, .conflict: return .absent(RegistryText("\(error)"))
      case .unreadable, .network, .busy: throw .source(InstallSourceError(ServiceError(error)))
      }
    }
  }

  func signing(of registry: RegistryName) throws(InstallError) -> RegistrySigning {
    if let known = state.withLock({ $0.signings[registry] }) { return known }
    let source = try source(registry)
    do throws(RegistryError) {
      let signing = try source.signing()
      state.withLock { $0.signings[registry] = signing }
      return signing
    } catch {
      throw .source(InstallSourceError(ServiceError(error)))
    }
  }

  func allowances(of registry: RegistryName) -> Set<Allowance>? { rules[registry] }

  /// The source of a registry, made once: reading and checking an index is work.
  private func source(_ registry: RegistryName) throws(InstallError) -> any RegistrySource {
    if let known = state.withLock({ $0.sources[registry] }) { return known }
    let found: (any RegistrySource)?
    do throws(ServiceError) {
      found = try find(registry)
    } catch {
      throw .source(InstallSourceError(error))
    }
    guard let found else {
      throw .source(
        InstallSourceError(
          .unreadable, "The registry \(registry) is not on this machine now.",
          remedy: "Fetch it again, then run `souk registry refresh \(registry)`."))
    }
    return state.withLock { state in
      if let known = state.sources[registry] { return known }
      state.sources[registry] = found
      return found
    }
  }
}
