import SoukCatalogue
package import SoukModel
import SoukRouter
import SoukSearch

extension Engine {
  package func dependencyTree(
    of id: PackageID, version: RegistryText?, depth: Int?, on backend: BackendKind?,
    cancellation: Cancellation
  ) throws(ServiceError) -> DependencyTree {
    let begin = clock.uptime()
    let walk = walk(backend, cancellation)
    let (nodes, isCut) = try walk.tree(of: id, version: version, depth: depth ?? .max)
    return DependencyTree(
      nodes: nodes, isCut: isCut, backend: walk.answeredBy, milliseconds: milliseconds(since: begin)
    )
  }

  package func dependencyChain(
    from id: PackageID, to other: PackageID, on backend: BackendKind?, cancellation: Cancellation
  ) throws(ServiceError) -> DependencyTree {
    let begin = clock.uptime()
    let walk = walk(backend, cancellation)
    let nodes = try walk.chain(from: id, to: other)
    return DependencyTree(
      nodes: nodes, backend: walk.answeredBy, milliseconds: milliseconds(since: begin))
  }

  private func walk(_ backend: BackendKind?, _ cancellation: Cancellation) -> DependencyWalk {
    DependencyWalk(router: router, backend: listing(backend), cancellation: cancellation) {
      [self] id throws(ServiceError) in try providers(of: id)
    }
  }

  package func forEachPackage(
    in registry: RegistryName?, on backend: BackendKind?, cancellation: Cancellation,
    _ body: (CatalogueEntry, BackendKind) -> Bool
  ) throws(ServiceError) {
    let kind = try listed(in: registry, on: backend, cancellation).backend
    let wanted = try registries().map(\.name).filter { registry == nil || registry == $0 }
    do throws(CatalogueError) {
      try catalogue.read { db in
        var goesOn = true
        for name in wanted.sorted() where goesOn {
          try CatalogueQueries.forEachEntry(of: name, by: .name, db) { entry in
            if cancellation.isCancelled { throw CatalogueError(.cancelled, subject: "\(name)") }
            goesOn = body(entry, kind)
            return goesOn
          }
        }
      }
    } catch {
      throw error.code == .cancelled
        ? ServiceError(.cancelled, "It was cancelled.") : ServiceError(error)
    }
  }

  /// The time since a moment of the engine's clock, in milliseconds.
  func milliseconds(since begin: UInt64) -> Double {
    Double(clock.uptime() &- begin) / 1_000_000
  }
}
