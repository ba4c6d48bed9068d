import SoukModel

extension Solver {
  /// What was decided, as far as the request reaches it, each package after those it needs.
  func result() -> Resolution {
    var chosen: [Resolution.Chosen] = []
    var seen: Set<PackageID> = []
    let wanted = Set(request.wanted.map(\.id))
    for id in wanted.sorted() { append(id, wanted, &seen, &chosen) }
    return Resolution(packages: chosen, conflicts: conflicts)
  }

  /// Walks a package's needs in depth without recursion: a chain may be of any length.
  private func append(
    _ id: PackageID, _ wanted: Set<PackageID>, _ seen: inout Set<PackageID>,
    _ chosen: inout [Resolution.Chosen]
  ) {
    var stack: [(id: PackageID, needs: [PackageID], next: Int)] = []
    func enter(_ id: PackageID) {
      guard seen.insert(id).inserted else { return }
      stack.append((id, needs(of: id).sorted(), 0))
    }
    enter(id)
    while let top = stack.last {
      if top.next < top.needs.count {
        stack[stack.count - 1].next += 1
        enter(top.needs[top.next])
      } else {
        stack.removeLast()
        guard let version = version(of: top.id) else { continue }
        chosen.append(
          Resolution.Chosen(
            id: top.id, version: version.text, dependencies: needs(of: top.id),
            isWanted: wanted.contains(top.id)))
      }
    }
  }

  private func version(of id: PackageID) -> PackageVersion? {
    guard let place = table.place(of: id), let index = solution.decisions[place] else {
      return nil
    }
    return table.rows[place].candidates[index].version
  }

  private func needs(of id: PackageID) -> [PackageID] {
    guard !request.ignoresDependencies, let place = table.place(of: id),
      let index = solution.decisions[place]
    else { return [] }
    var seen: Set<PackageID> = []
    return table.rows[place].candidates[index].dependencies.map(\.id)
      .filter { seen.insert($0).inserted }
  }
}
