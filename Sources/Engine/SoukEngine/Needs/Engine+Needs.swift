import SoukAssess
import SoukCatalogue
import SoukModel

extension Engine {
  /// As much of a registry's census as the questions about one package need.
  ///
  /// - Complexity: a few look-ups; where the index of needs is not current, the whole registry is read.
  func census(for package: Package) throws(ServiceError) -> DependencyCensus {
    do throws(CatalogueError) {
      return try catalogue.read { db in
        if let needs = try NeedsQueries(db) { return try needs.census(for: package) }
        var census = DependencyCensus()
        try CatalogueQueries.forEachEntry(of: package.id.registry, db) { entry in
          census.add(entry.package)
          return true
        }
        return census
      }
    } catch {
      throw ServiceError(error)
    }
  }

  /// The packages that provide a virtual one, by name; none where the index of needs is not current.
  func providers(of id: PackageID) throws(ServiceError) -> [PackageID] {
    do throws(CatalogueError) {
      return try catalogue.read { db in try NeedsQueries(db)?.providers(of: id) ?? [] }
    } catch {
      throw ServiceError(error)
    }
  }
}
