import SoukModel

extension Solver {
  /// The package to decide next: most often to blame, then fewest versions left, then first met.
  ///
  /// Nil where everything that must be chosen is.
  func nextPackage() -> Int? {
    var best: (package: Int, blame: Int, count: Int)?
    for package in solution.open {
      let count = solution.set(of: package)?.count ?? 0
      let candidate = (package, blame[package], count)
      guard let known = best else {
        best = candidate
        continue
      }
      let isBetter =
        candidate.1 != known.blame
        ? candidate.1 > known.blame
        : count != known.count ? count < known.count : package < known.package
      if isBetter { best = candidate }
    }
    return best?.package
  }

  /// The version to try: the one to keep where it may stay, else the newest.
  func version(for package: Int) -> Int? {
    guard let set = solution.set(of: package) else { return nil }
    let row = table.rows[package]
    if let id = row.id, let kept = request.kept[id],
      let index = row.candidates.firstIndex(where: { $0.version.text == kept }),
      set.contains(index)
    {
      return index
    }
    return set.newest
  }

  /// Takes in what is wanted: the request needs each of it.
  mutating func takeInRequest() throws(ResolutionError) {
    var request = VersionSet(versions: 1)
    request.insert(0)
    for wanted in self.request.wanted {
      let place = try place(of: wanted.id)
      addNeed(
        of: PackageTable.request, request, place,
        table.versions(of: place, satisfying: wanted.requirement),
        requirement: wanted.requirement.isAny ? nil : wanted.requirement.description)
    }
    table.markExpanded(PackageTable.request)
  }

  /// Takes in what the versions of a package need, and which of them cannot be chosen.
  ///
  /// Versions with the same need share one incompatibility, so that a conflict rules them all out.
  /// - Returns: false where that was done before.
  mutating func expand(_ package: Int) throws(ResolutionError) -> Bool {
    guard !table.rows[package].isExpanded else { return false }
    table.markExpanded(package)
    let candidates = table.rows[package].candidates
    var needs: [Candidate.Need: VersionSet] = [:]
    var order: [Candidate.Need] = []
    var obstacles: [(text: String, set: VersionSet)] = []
    for (index, candidate) in candidates.enumerated().reversed() {
      if let obstacle = candidate.obstacle ?? unreadable(candidate) {
        if let known = obstacles.firstIndex(where: { $0.text == obstacle }) {
          obstacles[known].set.insert(index)
        } else {
          obstacles.append((obstacle, only(index, candidates.count)))
        }
        continue
      }
      guard !request.ignoresDependencies else { continue }
      for need in candidate.dependencies {
        if needs[need] == nil { order.append(need) }
        needs[need, default: VersionSet(versions: candidates.count)].insert(index)
      }
    }
    for obstacle in obstacles {
      add(
        Incompatibility(
          terms: [.init(package: package, set: obstacle.set)], cause: .obstacle(obstacle.text)))
    }
    for need in order {
      guard let set = needs[need], let requirement = table.requirement(need.requirement) else {
        continue
      }
      let place = try place(of: need.id)
      addNeed(
        of: package, set, place, table.versions(of: place, satisfying: requirement),
        requirement: requirement.isAny ? nil : requirement.description)
    }
    return true
  }

  private func only(_ version: Int, _ versions: Int) -> VersionSet {
    var set = VersionSet(versions: versions)
    set.insert(version)
    return set
  }

  /// Why a version cannot be chosen although nothing else is said against it.
  private mutating func unreadable(_ candidate: Candidate) -> String? {
    guard !request.ignoresDependencies else { return nil }
    for need in candidate.dependencies where table.requirement(need.requirement) == nil {
      return "what it needs of \(need.id.name.escapedPrefix(80)) cannot be read, “"
        + (need.requirement?.escapedPrefix(80) ?? "") + "”"
    }
    return nil
  }

  private mutating func addNeed(
    of package: Int, _ set: VersionSet, _ needed: Int, _ versions: VersionSet,
    requirement: String?
  ) {
    let cause = Incompatibility.Cause.need(of: needed, requirement: requirement)
    if package == needed {
      // A version that needs itself is content; one that needs another of its own kind never is.
      let impossible = set.subtracting(versions)
      guard !impossible.isEmpty else { return }
      add(Incompatibility(terms: [.init(package: package, set: impossible)], cause: cause))
      return
    }
    var terms = [Incompatibility.Term(package: package, set: set)]
    // Where nothing satisfies the need, its negation always holds and says nothing.
    if !versions.isEmpty {
      terms.append(.init(package: needed, set: table.complement(versions, of: needed)))
    }
    add(Incompatibility(terms: terms, cause: cause))
  }
}
