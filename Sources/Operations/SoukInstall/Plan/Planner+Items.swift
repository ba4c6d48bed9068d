import SoukModel
import SoukResolve

extension Planner {
  /// What happens to each package that was chosen.
  func items(
    _ resolution: Resolution, _ order: InstallOrder, named: Set<PackageID>
  ) throws(InstallError) -> [InstallPlan.Item] {
    var items: [InstallPlan.Item] = []
    for chosen in resolution.packages {
      let release = try provider.package(chosen.id)?.releases.first {
        $0.version == chosen.version
      }
      items.append(
        InstallPlan.Item(
          id: chosen.id, version: chosen.version,
          change: try change(chosen, isForced: order.isForced && named.contains(chosen.id)),
          isRequested: named.contains(chosen.id) || lock.isRequested(chosen.id),
          dependencies: try dependencies(of: chosen), size: release?.size,
          path: try path(chosen.id, chosen.version), verdict: nil, allowed: []))
    }
    return items
  }

  /// What a chosen release needs, whether that was chosen along or not.
  private func dependencies(of chosen: Resolution.Chosen) throws(InstallError) -> [PackageID] {
    guard chosen.dependencies.isEmpty,
      let release = try provider.package(chosen.id)?.releases.first(where: {
        $0.version == chosen.version
      })
    else { return chosen.dependencies }
    var seen: Set<PackageID> = []
    return ReleaseProvider.needs(of: release, in: chosen.id.registry).map(\.id)
      .filter { seen.insert($0).inserted }
  }

  private func change(
    _ chosen: Resolution.Chosen, isForced: Bool
  ) throws(InstallError) -> InstallPlan.Change {
    guard let locked = lock.package(chosen.id) else { return .install }
    guard locked.version == chosen.version else { return .replace(locked.version) }
    if isForced { return .reinstall }
    try checkUnchanged(locked)
    return try isInstalled(locked) ? .keep : .reinstall
  }

  /// Refuses a release whose registry now states another checksum than the lock file holds.
  func checkUnchanged(_ locked: LockedPackage) throws(InstallError) {
    guard
      let release = try provider.package(locked.id)?.releases.first(where: {
        $0.version == locked.version
      })
    else { return }
    guard release.checksum == locked.checksum else {
      throw .locked(
        "\(locked.id) \(locked.version.escapedPrefix(80)) has another checksum in its registry "
          + "than in souk.lock: the release was replaced")
    }
  }

  /// Whether the folder of a release is there; its content was verified when it was put there.
  func isInstalled(_ package: LockedPackage) throws(InstallError) -> Bool {
    do throws(InstallFileError) {
      return try files.kind(try pathOrNothing(package)) == .folder
    } catch {
      throw .files(error)
    }
  }

  private func pathOrNothing(_ package: LockedPackage) throws(InstallFileError) -> String {
    "\(root.path)/\(package.folder ?? "-")"
  }

  /// What happens to an installed release.
  func item(
    _ package: LockedPackage, _ change: InstallPlan.Change
  ) throws(InstallError) -> InstallPlan.Item {
    InstallPlan.Item(
      id: package.id, version: package.version, change: change,
      isRequested: lock.isRequested(package.id), dependencies: package.dependencies,
      size: package.size, path: try path(package.id, package.version), verdict: nil, allowed: [])
  }

  /// The installed packages that are not among the items: they go.
  func removals(beside items: [InstallPlan.Item]) throws(InstallError) -> [InstallPlan.Item] {
    let staying = Set(items.map(\.id))
    var removals: [InstallPlan.Item] = []
    for package in lock.packages where !staying.contains(package.id) {
      removals.append(try item(package, .remove))
    }
    return removals
  }

  private func path(_ id: PackageID, _ version: RegistryText) throws(InstallError) -> String {
    guard let folder = InstallRoot.folder(of: id, version: version) else {
      throw .unusableName(id, version)
    }
    return "\(root.path)/\(folder)"
  }
}
