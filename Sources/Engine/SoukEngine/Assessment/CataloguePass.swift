import SoukAssess
import SoukCatalogue
import SoukModel
import SoukRegistry
import SoukRouter
import SoukSearch

/// One pass over the catalogue: the packages that a backend lists, and who needs whom among them.
struct CataloguePass {
  /// One registry's part.
  private struct Part {
    let registry: RegistrySummary
    let range: Range<Int>
    let census: DependencyCensus
  }

  /// The engine that listed the packages.
  private(set) var backend: BackendKind
  /// The packages, registry by registry in list order.
  private(set) var entries: [CatalogueEntry] = []
  private var parts: [Part] = []

  /// Reads the packages of one registry, or of all.
  ///
  /// Where v2 cannot list them, v1 does, and ``backend`` says so.
  /// - Throws: `ServiceError.notFound` for an unknown registry, `.cancelled` where cancelled.
  init(
    _ engine: Engine, registry: RegistryName?, includesApt: Bool, on backend: BackendKind?,
    _ cancellation: Cancellation
  ) throws(ServiceError) {
    self.backend = engine.listing(backend)
    let known = try engine.registries()
    if let registry, !known.contains(where: { $0.name == registry }) {
      throw Engine.unknownRegistry(registry)
    }
    let wanted = known.filter { summary in
      registry.map { $0 == summary.name } ?? (includesApt || summary.name != .apt)
    }
    do throws(BackendError) {
      try read(wanted, engine, cancellation)
    } catch {
      guard error.code != .cancelled, self.backend != .v1, engine.router.backends[.v1] != nil
      else { throw ServiceError(error) }
      self.backend = .v1
      do throws(BackendError) {
        try read(wanted, engine, cancellation)
      } catch {
        throw ServiceError(error)
      }
    }
  }

  private mutating func read(
    _ registries: [RegistrySummary], _ engine: Engine, _ cancellation: Cancellation
  ) throws(BackendError) {
    entries = []
    parts = []
    for registry in registries where registry.packages > 0 {
      let listed = try engine.everything(of: registry.name, on: backend, cancellation)
      let start = entries.count
      do throws(CatalogueError) {
        let (found, census) = try engine.catalogue.read { db in
          var found: [CatalogueEntry] = []
          found.reserveCapacity(listed.count)
          var census = DependencyCensus()
          try CatalogueQueries.forEachEntry(of: registry.name, db) { entry in
            if cancellation.isCancelled { throw BackendError(.cancelled, backend: backend) }
            census.add(entry.package)
            if listed.contains(entry.package.id) { found.append(entry) }
            return true
          }
          return (found, census)
        }
        entries += found
        parts.append(Part(registry: registry, range: start..<entries.count, census: census))
      } catch {
        throw (error.underlying as? BackendError)
          ?? BackendError(.storage, backend: backend, detail: error.detail)
      }
    }
  }

  /// Judges every package.
  ///
  /// - Throws: `ServiceError.cancelled` where cancelled.
  func assessed(
    _ engine: Engine, parts wanted: AssessmentParts, progress: (AssessmentProgress) -> Void,
    cancellation: Cancellation
  ) throws(ServiceError) -> [AssessedPackage] {
    var packages: [AssessedPackage] = []
    packages.reserveCapacity(entries.count)
    for part in parts {
      let assessor = RegistryAssessor(
        source: engine.sources.source(part.registry.name, location: part.registry.location),
        census: part.census, parts: wanted, now: engine.clock.now())
      let before = packages.count
      let sweep = Sweep(
        Array(entries[part.range]), batch: part.registry.name == .apt ? 256 : 1,
        cancellation: cancellation
      ) { assessor.assess($0) }
      let found = sweep.run(threads: Engine.threads) { done in
        progress(AssessmentProgress(done: before + done, total: entries.count))
      }
      for package in found {
        guard let package else { throw Engine.assessmentCancelled }
        packages.append(package)
      }
    }
    return packages
  }
}
