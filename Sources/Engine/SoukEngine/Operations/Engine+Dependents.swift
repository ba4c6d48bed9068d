import SoukCatalogue
package import SoukModel
import SoukSearch

#if MarketplaceV2
  import SoukGraphBackend
#endif

extension Engine {
  package func dependents(
    of id: PackageID, limit: Int, on backend: BackendKind?
  ) throws(ServiceError) -> Dependents {
    let begin = clock.uptime()
    #if MarketplaceV2
      if settings.indexes.contains(.v2), backend != .v1 {
        do throws(BackendError) {
          let found = try graph.dependents(of: id, limit: .max)
          return Dependents(
            found, limit: limit, backend: .v2, milliseconds: milliseconds(since: begin))
        } catch {
          guard [.indexMissing, .indexStale, .indexDamaged].contains(error.code) else {
            throw ServiceError(error)
          }
        }
      }
    #endif
    let found = try scanForDependents(of: id)
    return Dependents(found, limit: limit, backend: .v1, milliseconds: milliseconds(since: begin))
  }

  /// Looks through every package: the answer where there is no graph.
  private func scanForDependents(of id: PackageID) throws(ServiceError) -> [PackageID] {
    do throws(CatalogueError) {
      let found = try catalogue.read { db in
        var found: [PackageID] = []
        try CatalogueQueries.forEachEntry(of: id.registry, db) { entry in
          let needs = entry.package.releases.contains { release in
            release.dependencies.contains { need in
              need.name == id.name || need.alternatives.contains { $0.name == id.name }
            }
          }
          if needs { found.append(entry.package.id) }
          return true
        }
        return found
      }
      return found.sorted()
    } catch {
      throw ServiceError(error)
    }
  }
}
