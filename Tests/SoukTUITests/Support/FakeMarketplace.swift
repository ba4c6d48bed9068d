import SoukEngine
import SoukInstall
import SoukModel
import SoukRollout
import SoukSearch
import Synchronization

/// A marketplace in memory that answers as it is told to.
final class FakeMarketplace: MarketplaceService {
  /// What can be changed while the browser runs.
  struct Shop {
    /// The packages, most popular first.
    var entries: [CatalogueEntry]
    /// Who signed what.
    var signers: [PackageID: SignerHistory] = [:]
    /// The gate.
    var gate = Gate.v1
    /// Why searches fail.
    var searchFailure: ServiceError?
    /// Why look-ups fail.
    var lookupFailure: ServiceError?
    /// The backend whose failure v1 covers up.
    var fallsBack: BackendError?
    /// The text in which v2 gives another description.
    var v2Summary: RegistryText?
    /// The counts by facet; nil where nothing is counted.
    var facets: FacetCounts?
    /// How many searches were asked for.
    var searches = 0
    /// The rows that were asked for, in order.
    var rowsAsked: [PackageID] = []
    /// How often buffers were written.
    var flushes = 0
    /// Who hears of events.
    var observer: (@Sendable (ServiceEvent) -> Void)?
    /// How many refreshes were asked for.
    var refreshes = 0
    /// What every order to install comes to; nil where the package is unknown.
    var installation: InstallationAnswer?
    /// What is installed.
    var installedPackages = InstalledPackages(root: "/home/ann/packages")
    /// Why it cannot be said what is installed.
    var installedFailure: ServiceError?
    /// The orders that were carried out.
    var carriedOut: [InstallOrder] = []
    /// What is installed and has newer versions.
    var outdatedPackages: [OutdatedPackage] = []
    /// How far v2's way has come; nil where no record is kept.
    var rollout: RolloutStatus?
    /// Whether the folder of records is out of reach.
    var recordsAreUnreadable = false
    /// What does not hold after a rollback.
    var rollbackFailures: [String] = []
    /// What every release says of itself.
    var readme = Readme(absence: RegistryText("this shop keeps no content"))
    /// The orders that were given.
    var orders: [InstallOrder] = []
  }

  /// What is on record as failing.
  let failureStore = MemoryFailureStore()
  /// The shop.
  let shop: Mutex<Shop>
  /// Called in the middle of a search, on the worker; for holding it up.
  let duringSearch: @Sendable (SearchRequest) -> Void

  /// A shop with packages.
  init(
    _ entries: [CatalogueEntry] = Shelf.entries,
    duringSearch: @escaping @Sendable (SearchRequest) -> Void = { _ in }
  ) {
    shop = Mutex(Shop(entries: entries))
    self.duringSearch = duringSearch
  }

  func search(
    _ request: SearchRequest, on backend: BackendKind?, cancellation: Cancellation
  ) throws(ServiceError) -> SearchAnswer {
    duringSearch(request)
    let shop = shop.withLock { shop in
      shop.searches += 1
      return shop
    }
    if let failure = shop.searchFailure { throw failure }
    var kind = backend ?? (shop.gate == .v2 ? .v2 : .v1)
    var found = shop.entries.filter {
      Self.matches($0.package, request.query)
        && (request.registry == nil || request.registry == $0.package.id.registry)
    }
    if shop.fallsBack != nil { kind = .v1 }
    if kind == .v2, !request.query.isEmpty {
      found.sort { $0.package.id.name < $1.package.id.name }
    }
    let hits = found.dropFirst(request.offset).prefix(request.limit)
      .map { SearchHit(id: $0.package.id, score: 1) }
    let page = SearchPage(hits: Array(hits), total: found.count, generation: 1, backend: kind)
    return SearchAnswer(
      page: page, milliseconds: kind == .v1 ? 3.4 : 0.2, fellBackFrom: shop.fallsBack)
  }

  func summaries(
    _ ids: [PackageID], on backend: BackendKind?
  ) throws(ServiceError) -> [PackageSummary?] {
    let entries = shop.withLock { shop in
      shop.rowsAsked += ids
      return shop.entries
    }
    return ids.map { id in entries.first { $0.package.id == id }?.summaryRow }
  }

  func readAhead(_ ids: [PackageID], on backend: BackendKind, cancellation: Cancellation) {}

  func lookup(_ id: PackageID, on backend: BackendKind?) throws(ServiceError) -> LookupAnswer? {
    let shop = shop.withLock { $0 }
    if let failure = shop.lookupFailure { throw failure }
    guard var entry = shop.entries.first(where: { $0.package.id == id }) else { return nil }
    if backend == .v2, let other = shop.v2Summary { entry.package.summary = other }
    let kind = backend ?? .v1
    return LookupAnswer(entry: entry, backend: kind, milliseconds: kind == .v1 ? 0.31 : 0.04)
  }

  func resolve(_ reference: PackageReference) throws(ServiceError) -> [PackageID] { [] }

  func verify(_ id: PackageID, version: RegistryText?) throws(ServiceError) -> VerifyAnswer {
    guard let entry = shop.withLock(\.entries).first(where: { $0.package.id == id }) else {
      throw ServiceError(.notFound, "no such package")
    }
    let release = VerifiedRelease(id, entry.package.latest, entry.verdict)
    do throws(StoredRecordError) {
      try failureStore.record([release], at: 1_772_445_900)
    } catch {
      throw ServiceError(.io, error.detail)
    }
    return VerifyAnswer(id: id, version: release.version, verdict: entry.verdict)
  }

  func dependents(
    of id: PackageID, limit: Int, on backend: BackendKind?
  ) throws(ServiceError) -> Dependents {
    let found =
      id.name == "libjson-c-dev"
      ? [PackageID(.apt, "libfoo-dev"), PackageID(.apt, "libbar-dev")] : []
    return Dependents(found, limit: limit, backend: backend ?? .v2, milliseconds: 0.25)
  }

  func registries() throws(ServiceError) -> [RegistrySummary] {
    let entries = shop.withLock(\.entries)
    var names: [RegistryName] = []
    for entry in entries where !names.contains(entry.package.id.registry) {
      names.append(entry.package.id.registry)
    }
    return names.map { name in
      RegistrySummary(
        name: name, location: "memory",
        packages: entries.count { $0.package.id.registry == name })
    }
  }

  func refresh(
    _ name: RegistryName?, progress: (RefreshProgress) -> Void, cancellation: Cancellation
  ) throws(ServiceError) -> [RefreshReport] {
    shop.withLock { $0.refreshes += 1 }
    progress(RefreshProgress(registry: .apt, phase: .reading, packages: 10, fraction: 0.5))
    return [RefreshReport(registry: .apt, added: 10, total: 10)]
  }

  func addRegistry(_ name: RegistryName, location: String, root: String?) throws(ServiceError) {}
  func removeRegistry(_ name: RegistryName) throws(ServiceError) {}

  func status() -> StatusSnapshot { Figures.status(packages: shop.withLock(\.entries.count)) }

  var gate: Gate { shop.withLock(\.gate) }
  func setGate(_ gate: Gate) { shop.withLock { $0.gate = gate } }
  func observe(_ body: (@Sendable (ServiceEvent) -> Void)?) { shop.withLock { $0.observer = body } }
  func flush() { shop.withLock { $0.flushes += 1 } }

  private static func matches(_ package: Package, _ query: SearchQuery) -> Bool {
    let text = "\(package.id.name.raw) \(package.summary.raw)".lowercased()
    return query.text.lowercased().split(separator: " ").allSatisfy { text.contains($0) }
  }
}
