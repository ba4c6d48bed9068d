package import SoukModel
import SoukRouter
import SoukSearch

extension Engine {
  package func dependencyTree(
    of id: PackageID, version: RegistryText?, depth: Int?, on backend: BackendKind?,
    cancellation: Cancellation
  ) throws(ServiceError) -> DependencyTree {
    let begin = clock.uptime()
    let walk = DependencyWalk(router: router, backend: listing(backend), cancellation: cancellation)
    let (nodes, isCut) = try walk.tree(of: id, version: version, depth: depth ?? .max)
    return DependencyTree(
      nodes: nodes, isCut: isCut, backend: walk.answeredBy, milliseconds: milliseconds(since: begin)
    )
  }

  package func dependencyChain(
    from id: PackageID, to other: PackageID, on backend: BackendKind?, cancellation: Cancellation
  ) throws(ServiceError) -> DependencyTree {
    let begin = clock.uptime()
    let walk = DependencyWalk(router: router, backend: listing(backend), cancellation: cancellation)
    let nodes = try walk.chain(from: id, to: other)
    return DependencyTree(
      nodes: nodes, backend: walk.answeredBy, milliseconds: milliseconds(since: begin))
  }

  package func forEachPackage(
    in registry: RegistryName?, on backend: BackendKind?, cancellation: Cancellation,
    _ body: (CatalogueEntry, BackendKind) -> Bool
  ) throws(ServiceError) {
    let kind = listing(backend)
    for summary in try registries().sorted(by: { $0.name < $1.name })
    where registry == nil || registry == summary.name {
      for id in try packages(of: summary.name, on: kind, cancellation) {
        if cancellation.isCancelled { throw ServiceError(.cancelled, "It was cancelled.") }
        guard let entry = try entry(id, on: kind) else { continue }
        guard body(entry, kind) else { return }
      }
    }
  }

  /// The time since a moment of the engine's clock, in milliseconds.
  func milliseconds(since begin: UInt64) -> Double {
    Double(clock.uptime() &- begin) / 1_000_000
  }
}
