import GRDB
import SoukAssess
import SoukCatalogue
package import SoukModel
import SoukRouter
import SoukSearch

extension Engine {
  package func list(
    _ request: ListingRequest, on backend: BackendKind?,
    progress: (AssessmentProgress) -> Void, cancellation: Cancellation
  ) throws(ServiceError) -> CatalogueListing {
    let begin = clock.uptime()
    var listing =
      request.needsMaturity
      ? try judged(request, on: backend, progress: progress, cancellation: cancellation)
      : try window(request, on: backend, cancellation)
    listing.milliseconds = milliseconds(since: begin)
    return listing
  }

  /// A list that needs every package judged.
  private func judged(
    _ request: ListingRequest, on backend: BackendKind?,
    progress: (AssessmentProgress) -> Void, cancellation: Cancellation
  ) throws(ServiceError) -> CatalogueListing {
    let pass = try CataloguePass(
      self, registry: request.registry, includesApt: true, on: backend, cancellation)
    var scores: [PackageID: MaturityScores] = [:]
    let assessed = try pass.assessed(
      self, parts: .maturity, progress: progress, cancellation: cancellation)
    for package in assessed { scores[package.id] = package.scores }
    let rows = pass.entries.map { CatalogueListing.Row($0, scores: scores[$0.package.id]) }
    return CatalogueListing(of: rows, by: request, backend: pass.backend)
  }

  /// A list that only its own rows are read for.
  private func window(
    _ request: ListingRequest, on backend: BackendKind?, _ cancellation: Cancellation
  ) throws(ServiceError) -> CatalogueListing {
    let (answering, total) = try listed(in: request.registry, on: backend, cancellation)
    do throws(CatalogueError) {
      let rows = try catalogue.read { db in
        let numbers: [Int64] =
          switch request.order {
          case .name, .maturity:
            try CatalogueQueries.numbers(
              of: request.registry, by: .name, offset: request.offset, limit: request.limit, db)
          case .downloads:
            try CatalogueQueries.numbers(
              of: request.registry, by: .downloads, offset: request.offset, limit: request.limit,
              db)
          case .updated: try Self.updated(request, db, cancellation)
          }
        return try numbers.compactMap { number in
          if cancellation.isCancelled { throw CatalogueError(.cancelled, subject: "list") }
          return try CatalogueQueries.entry(number: number, db).map { CatalogueListing.Row($0) }
        }
      }
      return CatalogueListing(rows: rows, total: total, backend: answering)
    } catch {
      throw ServiceError(error)
    }
  }

  /// The packages by their newest date, which only their documents tell: all are read, none is kept.
  private static func updated(
    _ request: ListingRequest, _ db: Database, _ cancellation: Cancellation
  ) throws -> [Int64] {
    var keys: [(moment: Int64, id: PackageID, number: Int64)] = []
    try CatalogueQueries.forEachDocument(db) { document in
      if cancellation.isCancelled { throw CatalogueError(.cancelled, subject: "list") }
      let package = document.entry.package
      guard request.registry == nil || request.registry == package.id.registry else { return }
      keys.append((package.updatedAt ?? .min, package.id, document.number))
    }
    keys.sort { left, right in
      if left.moment != right.moment { return left.moment > right.moment }
      return left.id.name == right.id.name
        ? left.id.registry < right.id.registry : left.id.name < right.id.name
    }
    return keys.dropFirst(request.offset).prefix(request.limit ?? keys.count).map(\.number)
  }

  /// The backend that lists packages, and how many it has: v1 where v2 cannot.
  ///
  /// Both keep their indexes in the transaction that writes the packages, so one that answers at all
  /// lists what the catalogue holds.
  /// - Throws: `ServiceError.notFound` for an unknown registry.
  func listed(
    in registry: RegistryName?, on backend: BackendKind?, _ cancellation: Cancellation
  ) throws(ServiceError) -> (backend: BackendKind, total: Int) {
    if let registry, try !registries().contains(where: { $0.name == registry }) {
      throw Self.unknownRegistry(registry)
    }
    let request = SearchRequest("", registry: registry, limit: 1)
    let kind = listing(backend)
    do throws(BackendError) {
      do throws(BackendError) {
        let page = try router.backends[kind]?.search(request, cancellation: cancellation)
        return (kind, page?.total ?? 0)
      } catch {
        guard error.code != .cancelled, kind != .v1, let v1 = router.backends[.v1] else {
          throw error
        }
        return (.v1, try v1.search(request, cancellation: cancellation).total)
      }
    } catch {
      throw ServiceError(error)
    }
  }
}
