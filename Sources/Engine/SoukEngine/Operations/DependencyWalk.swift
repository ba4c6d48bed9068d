import SoukModel
import SoukRouter
import SoukSearch

/// Follows needs from package to package, each package looked up once.
final class DependencyWalk {
  /// The most rows of a tree: enough for any that a person reads, and a bound on hostile ones.
  private static let limit = 20_000

  private let router: Router
  private let backend: BackendKind
  private let cancellation: Cancellation
  private let providers: (PackageID) throws(ServiceError) -> [PackageID]
  private var known: [PackageID: Package?] = [:]
  /// The backend that answered, v1 where v2 could not at least once.
  private(set) var answeredBy: BackendKind

  /// Prepares a walk on one backend.
  ///
  /// - Parameter providers: who provides a virtual package, by name.
  init(
    router: Router, backend: BackendKind, cancellation: Cancellation,
    providers: @escaping (PackageID) throws(ServiceError) -> [PackageID]
  ) {
    self.router = router
    self.backend = backend
    self.cancellation = cancellation
    self.providers = providers
    answeredBy = backend
  }

  /// One need with the release that fits it.
  private struct Step {
    var id: PackageID
    var requirement: RegistryText?
    var release: Release?
    var provides: RegistryText?
    var depth: Int
  }

  /// The rows of a package's tree, and whether the bound on them was reached.
  func tree(
    of id: PackageID, version: RegistryText?, depth: Int
  ) throws(ServiceError) -> (nodes: [DependencyTree.Node], isCut: Bool) {
    let root = try release(of: id, version)
    var nodes: [DependencyTree.Node] = []
    // How far up each package's needs were told: where the depth is bounded, a telling further down
    // may have lost what one further up has room for.
    var told: [PackageID: Int] = [:]
    var open = [Step(id: id, requirement: nil, release: root, depth: 0)]
    while let step = open.popLast() {
      guard nodes.count < Self.limit else { return (nodes, true) }
      var needs: [Step] = []
      if step.depth < depth, let release = step.release {
        needs = try self.needs(release, of: step)
      }
      let isRepeated =
        !needs.isEmpty && told[step.id].map { depth == .max || $0 <= step.depth } ?? false
      nodes.append(
        DependencyTree.Node(
          depth: step.depth, id: step.id, version: step.release?.version,
          requirement: step.requirement, provides: step.provides, isRepeated: isRepeated))
      guard !isRepeated, !needs.isEmpty else { continue }
      told[step.id] = step.depth
      open += needs.reversed()
    }
    return (nodes, false)
  }

  /// The shortest chain of needs; empty where there is none.
  func chain(
    from id: PackageID, to other: PackageID
  ) throws(ServiceError) -> [DependencyTree.Node] {
    var steps = [(Step(id: id, release: try release(of: id, nil), depth: 0), parent: -1)]
    var seen: Set<PackageID> = [id]
    var next = 0
    while next < steps.count {
      if steps[next].0.id == other { return nodes(steps, to: next) }
      if let release = steps[next].0.release {
        for need in try needs(release, of: steps[next].0) where seen.insert(need.id).inserted {
          steps.append((need, parent: next))
        }
      }
      next += 1
    }
    return []
  }

  private func nodes(
    _ steps: [(Step, parent: Int)], to last: Int
  ) -> [DependencyTree.Node] {
    var nodes: [DependencyTree.Node] = []
    var place = last
    while place >= 0 {
      let step = steps[place].0
      nodes.append(
        DependencyTree.Node(
          depth: step.depth, id: step.id, version: step.release?.version,
          requirement: step.requirement, provides: step.provides))
      place = steps[place].parent
    }
    return nodes.reversed()
  }

  private func release(
    of id: PackageID, _ version: RegistryText?
  ) throws(ServiceError) -> Release {
    guard let package = try package(id) else { throw Engine.unknownPackage(id) }
    return try Engine.existing(version, of: package)
  }

  private func needs(_ release: Release, of step: Step) throws(ServiceError) -> [Step] {
    var needs: [Step] = []
    for dependency in release.dependencies
    where dependency.kind == .depends || dependency.kind == .preDepends {
      needs.append(try need(dependency, in: step.id.registry, depth: step.depth + 1))
    }
    return needs
  }

  /// The first of a need's alternatives that is there, by itself or by a package that provides it;
  /// where none is, the first.
  private func need(
    _ dependency: Dependency, in registry: RegistryName, depth: Int
  ) throws(ServiceError) -> Step {
    let choices =
      [(dependency.name, dependency.requirement)]
      + dependency.alternatives.map { ($0.name, $0.requirement) }
    for (name, requirement) in choices {
      let id = PackageID(registry, name)
      if let package = try package(id) {
        return Step(
          id: id, requirement: requirement, release: Self.fitting(requirement, package),
          depth: depth)
      }
      if let provider = try providers(id).first, let package = try package(provider) {
        return Step(
          id: provider, requirement: requirement, release: package.latest, provides: name,
          depth: depth)
      }
    }
    return Step(
      id: PackageID(registry, dependency.name), requirement: dependency.requirement, depth: depth)
  }

  /// The newest release that fits; Debian's lists have one, which its archive keeps consistent.
  private static func fitting(_ requirement: RegistryText?, _ package: Package) -> Release? {
    guard package.id.registry != .apt, let requirement,
      let wanted = try? VersionRequirement(parsing: requirement)
    else { return package.latest }
    return package.releases.filter { PackageVersion($0.version).satisfies(wanted) }
      .max { PackageVersion($0.version) < PackageVersion($1.version) }
  }

  private func package(_ id: PackageID) throws(ServiceError) -> Package? {
    if let package = known[id] { return package }
    if cancellation.isCancelled { throw ServiceError(.cancelled, "It was cancelled.") }
    do throws(BackendError) {
      let answer = try router.entry(id, on: backend)
      if answer.backend == .v1 { answeredBy = .v1 }
      known[id] = .some(answer.value?.package)
      return answer.value?.package
    } catch {
      throw ServiceError(error)
    }
  }
}
