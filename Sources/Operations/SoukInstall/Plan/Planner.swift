import SoukModel
import SoukResolve

/// Turns an order into a plan and the lock file that will be in force.
struct Planner {
  /// The root.
  let root: InstallRoot
  /// What is installed.
  let lock: LockFile
  /// Where packages come from.
  let provider: ReleaseProvider
  /// Which folders are there.
  let files: any InstallFiles
  /// Looked at between steps.
  let cancellation: Cancellation

  /// A plan with what will be asked for when it is done.
  struct Outcome {
    /// What happens.
    var plan: InstallPlan
    /// What is asked for afterwards.
    var requested: [LockFile.Requested]
  }

  /// Makes the plan.
  func plan(_ order: InstallOrder) throws(InstallError) -> Outcome {
    switch order.action {
    case .uninstall(let ids): try uninstall(ids)
    case .update(let ids): try update(ids, order)
    case .install(let wanted) where order.isLocked: try restore(wanted, order)
    case .install(let wanted): try install(wanted, order)
    }
  }

  private func install(
    _ wanted: [LockFile.Requested], _ order: InstallOrder
  ) throws(InstallError) -> Outcome {
    for request in wanted where try provider.package(request.id) == nil {
      throw .unknownPackage(request.id)
    }
    let named = Set(wanted.map(\.id))
    let requested = wanted + lock.requested.filter { !named.contains($0.id) }
    // A version that is named again is to be the newest; the others stay where they can.
    let kept = order.isForced ? lock.packages : lock.packages.filter { !named.contains($0.id) }
    let scope = order.ignoresDependencies ? wanted : requested
    let resolution = try solve(scope, keeping: kept, order)
    var items = try items(resolution, order, named: named)
    if order.ignoresDependencies {
      items += try lock.packages.filter { package in !items.contains { $0.id == package.id } }
        .map { (package) throws(InstallError) in try item(package, .keep) }
    }
    return Outcome(
      plan: InstallPlan(items: items + (try removals(beside: items))), requested: requested)
  }

  private func update(
    _ ids: [PackageID], _ order: InstallOrder
  ) throws(InstallError) -> Outcome {
    for id in ids where lock.package(id) == nil { throw .notInstalled(id) }
    let kept = ids.isEmpty ? [] : lock.packages.filter { !ids.contains($0.id) }
    let resolution = try solve(lock.requested, keeping: kept, order)
    let items = try items(resolution, order, named: [])
    return Outcome(
      plan: InstallPlan(items: items + (try removals(beside: items))), requested: lock.requested)
  }

  /// Exactly what the lock file says, and all that was named is in it.
  private func restore(
    _ wanted: [LockFile.Requested], _ order: InstallOrder
  ) throws(InstallError) -> Outcome {
    guard !lock.packages.isEmpty else {
      throw .locked("there is no souk.lock in “\(RegistryText(root.path).escaped)”")
    }
    for request in wanted {
      guard let locked = lock.package(request.id) else {
        throw .locked("\(request.id) is not in souk.lock")
      }
      let requirement = try requirement(request)
      guard
        PackageVersion(locked.version).satisfies(requirement, prereleases: true)
      else {
        throw .locked(
          "souk.lock has \(request.id) \(locked.version.escapedPrefix(80)), which is not "
            + "\(requirement)")
      }
    }
    var items: [InstallPlan.Item] = []
    for package in lock.packages {
      let isThere = try isInstalled(package)
      let change: InstallPlan.Change =
        order.isForced ? .reinstall : isThere ? .keep : .install
      if change.needsContent { try checkUnchanged(package) }
      items.append(try item(package, change))
    }
    return Outcome(plan: InstallPlan(items: items), requested: lock.requested)
  }

  private func uninstall(_ ids: [PackageID]) throws(InstallError) -> Outcome {
    for id in ids where lock.package(id) == nil { throw .notInstalled(id) }
    let requested = lock.requested.filter { !ids.contains($0.id) }
    let left = lock.pruned(to: requested)
    for id in ids where left.package(id) != nil {
      throw .needed(id, by: left.dependents(of: id))
    }
    let items = try left.packages.map { (package) throws(InstallError) in
      try item(package, .keep)
    }
    return Outcome(
      plan: InstallPlan(items: items + (try removals(beside: items))), requested: requested)
  }

  private func solve(
    _ requested: [LockFile.Requested], keeping kept: [LockedPackage], _ order: InstallOrder
  ) throws(InstallError) -> Resolution {
    var request = Request([], takesPrereleases: order.takesPrereleases)
    request.ignoresDependencies = order.ignoresDependencies
    for entry in requested {
      request.wanted.append(Request.Wanted(entry.id, try requirement(entry)))
    }
    for package in kept { request.kept[package.id] = package.version }
    do throws(ResolutionError) {
      return try Solver.solve(request, with: provider, cancellation: cancellation)
    } catch {
      switch error {
      case .conflict(let told): throw .unsolvable(told)
      case .provider(let failure):
        throw provider.failure ?? .source(.init(.internal, failure.description))
      case .gaveUp(let conflicts): throw .tooHard(conflicts: conflicts)
      case .cancelled: throw .cancelled
      }
    }
  }

  private func requirement(
    _ request: LockFile.Requested
  ) throws(InstallError) -> VersionRequirement {
    do throws(VersionError) {
      return try VersionRequirement(parsing: request.requirement)
    } catch {
      throw .noVersion(request.id, wanted: request.requirement)
    }
  }
}
