import SoukEngine
import SoukModel
import Synchronization

extension FakeMarketplace {
  func readme(
    of id: PackageID, version: RegistryText?, on backend: BackendKind?
  ) throws(ServiceError) -> Readme { shop.withLock(\.readme) }

  func dependencyTree(
    of id: PackageID, version: RegistryText?, depth: Int?, on backend: BackendKind?,
    cancellation: Cancellation
  ) throws(ServiceError) -> DependencyTree {
    guard let entry = shop.withLock(\.entries).first(where: { $0.package.id == id }) else {
      throw ServiceError(.notFound, "There is no package “\(id)”.")
    }
    let root = DependencyTree.Node(depth: 0, id: id, version: entry.package.latest.version)
    let needs = entry.package.latest.dependencies.map {
      DependencyTree.Node(
        depth: 1, id: PackageID(id.registry, $0.name), version: nil, requirement: $0.requirement)
    }
    return DependencyTree(
      nodes: [root] + needs, backend: backend ?? .v1, milliseconds: 0.25)
  }

  func dependencyChain(
    from id: PackageID, to other: PackageID, on backend: BackendKind?, cancellation: Cancellation
  ) throws(ServiceError) -> DependencyTree {
    var tree = try dependencyTree(
      of: id, version: nil, depth: nil, on: backend, cancellation: cancellation)
    tree.nodes = tree.nodes.filter { $0.id == id || $0.id == other }
    if !tree.nodes.contains(where: { $0.id == other }) { tree.nodes = [] }
    return tree
  }

  func difference(
    of id: PackageID, from first: RegistryText, to second: RegistryText, on backend: BackendKind?
  ) throws(ServiceError) -> ReleaseDifference {
    ReleaseDifference(
      id: id, first: first, second: second,
      fields: [.init("size", before: "10", after: "12")],
      files: [.init(path: "README.md", before: 10, after: 12)], backend: backend ?? .v1,
      milliseconds: 0.25)
  }

  func forEachPackage(
    in registry: RegistryName?, on backend: BackendKind?, cancellation: Cancellation,
    _ body: (CatalogueEntry, BackendKind) -> Bool
  ) throws(ServiceError) {
    for entry in shop.withLock(\.entries).sorted(by: { $0.package.id < $1.package.id })
    where registry == nil || registry == entry.package.id.registry {
      guard body(entry, backend ?? .v1) else { break }
    }
  }
}
