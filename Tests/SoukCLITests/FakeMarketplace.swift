import SoukEngine
import SoukModel
import SoukSearch

/// A marketplace in memory: what the commands are tested against.
struct FakeMarketplace: MarketplaceService {
  /// The packages, in the order a search gives them.
  var packages: [CatalogueEntry] = []
  /// What is on record as failing.
  var failureStore = MemoryFailureStore()
  /// The folders whose readiness was written.
  let marked = MarkedFolders()
  /// What writing readiness fails with; nil where it succeeds.
  var unwritable: ServiceError?
  /// The registries, in list order.
  var known: [RegistrySummary] = []
  /// What every refresh reports.
  var reports: [RefreshReport] = []
  /// What is said of v1 where it is asked; nil where it is not deprecated.
  var warning: String?
  /// What every search fails with; nil where it succeeds.
  var failure: ServiceError?
  /// The backend that failed before the one that answered.
  var fellBackFrom: BackendError?
  /// The backends that give what they find in reverse.
  var reversed: Set<BackendKind> = []
  /// The backend that answers whoever is asked; nil where it is the one that was.
  var answering: BackendKind?
  /// Whether both backends are there; v1 alone without.
  var hasBoth = false
  /// The names that are found approximately.
  var approximate: Set<RegistryText> = []
  /// What every order to install comes to; nil where the package is unknown.
  var installation: InstallationAnswer?
  /// What is installed.
  var installedPackages = InstalledPackages(root: "/home/ann/packages")
  /// What is installed and has newer versions.
  var outdatedPackages: [OutdatedPackage] = []
  /// The orders that were given.
  var orders = OrderBook()
  /// Where figures are served; nil where they cannot be.
  var metricsAddress: String?

  func serveMetrics(on address: String, reachesOut: Bool) throws(ServiceError) -> String {
    guard let metricsAddress else { throw ServiceError(.internal, "There are no figures.") }
    return metricsAddress
  }

  func search(
    _ request: SearchRequest, on backend: BackendKind?, cancellation: Cancellation
  ) throws(ServiceError) -> SearchAnswer {
    if let failure { throw failure }
    let words = request.query.clauses.flatMap(\.tokens)
    let found = packages.filter { entry in
      let text = entry.package.id.name.raw + " " + entry.package.summary.raw
      return words.allSatisfy { text.contains($0) }
        && (request.registry == nil || request.registry == entry.package.id.registry)
        && (request.category == nil || request.category == entry.package.category?.raw)
    }
    let ordered = reversed.contains(backend ?? .v1) ? found.reversed() : found
    let hits = ordered.dropFirst(request.offset).prefix(request.limit).map {
      SearchHit(
        id: $0.package.id, score: 1, approximate: approximate.contains($0.package.id.name))
    }
    return SearchAnswer(
      page: SearchPage(
        hits: Array(hits), total: found.count, generation: 1,
        backend: answering ?? backend ?? .v1),
      milliseconds: 0.5, fellBackFrom: fellBackFrom)
  }

  func summaries(
    _ ids: [PackageID], on backend: BackendKind?
  ) throws(ServiceError) -> [PackageSummary?] {
    ids.map { id in packages.first { $0.package.id == id }?.summaryRow }
  }

  func deprecation(of backend: BackendKind?) -> String? { backend == .v2 ? nil : warning }

  func readAhead(_ ids: [PackageID], on backend: BackendKind, cancellation: Cancellation) {}

  func lookup(_ id: PackageID, on backend: BackendKind?) throws(ServiceError) -> LookupAnswer? {
    packages.first { $0.package.id == id }.map {
      LookupAnswer(entry: $0, backend: backend ?? .v1, milliseconds: 0.25)
    }
  }

  func resolve(_ reference: PackageReference) throws(ServiceError) -> [PackageID] {
    known.flatMap { registry in
      packages.map(\.package.id).filter {
        $0.registry == registry.name && $0.name == reference.name
          && (reference.registry == nil || reference.registry == $0.registry)
      }
    }
  }

  func verify(_ id: PackageID, version: RegistryText?) throws(ServiceError) -> VerifyAnswer {
    guard let entry = packages.first(where: { $0.package.id == id }) else {
      throw ServiceError(.notFound, "There is no \(id).")
    }
    return VerifyAnswer(
      id: id, version: version ?? entry.package.latest.version, verdict: entry.verdict)
  }

  func dependents(
    of id: PackageID, limit: Int, on backend: BackendKind?
  ) throws(ServiceError) -> Dependents {
    let found = packages.map(\.package).filter { package in
      package.id.registry == id.registry
        && package.latest.dependencies.contains { $0.name == id.name }
    }
    return Dependents(
      found.map(\.id).sorted(), limit: limit, backend: backend ?? .v2, milliseconds: 0.25)
  }

  func registries() throws(ServiceError) -> [RegistrySummary] { known }

  func refresh(
    _ name: RegistryName?, progress: (RefreshProgress) -> Void, cancellation: Cancellation
  ) throws(ServiceError) -> [RefreshReport] {
    for report in reports {
      progress(
        RefreshProgress(
          registry: report.registry, phase: .reading, packages: report.total, fraction: 0.5))
    }
    return reports
  }

  func addRegistry(_ name: RegistryName, location: String, root: String?) throws(ServiceError) {
    if let failure { throw failure }
  }

  func removeRegistry(_ name: RegistryName) throws(ServiceError) {}

  func status() -> StatusSnapshot {
    StatusSnapshot(
      backends: (hasBoth ? BackendKind.allCases : [.v1]).map { .init(kind: $0) },
      tiers: [.init(name: "packages", hits: 3, misses: 1)],
      hitRate: 0.75, packages: packages.count)
  }

  var gate: Gate { .v1 }

  func setGate(_ gate: Gate) {}

  func observe(_ body: (@Sendable (ServiceEvent) -> Void)?) {}

  func flush() {}
}
