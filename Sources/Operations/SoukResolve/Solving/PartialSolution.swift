/// What has been decided and what follows from it so far, in order, ready to be taken back.
struct PartialSolution {
  /// One step: a package was narrowed down.
  struct Assignment {
    /// The package, by its place.
    let package: Int
    /// What the step says of it.
    let set: VersionSet
    /// How many decisions had been made, this one included.
    let level: Int
    /// The incompatibility it follows from; nil for a decision.
    let cause: Int?
  }

  /// What is known of a package after one step that concerned it.
  private struct Known {
    let step: Int
    let set: VersionSet
  }

  /// The steps.
  private(set) var assignments: [Assignment] = []
  private var known: [[Known]] = []
  private(set) var decisions: [Int?] = []
  /// How many decisions have been made.
  private(set) var level = 0
  /// The places of packages that must be chosen and are not decided, by place.
  private(set) var open: Set<Int> = []

  /// Makes room for a package that has just been met.
  mutating func addPackage() {
    known.append([])
    decisions.append(nil)
  }

  /// What a package may be now; nil where nothing is known of it.
  func set(of package: Int) -> VersionSet? { known[package].last?.set }

  /// Decides for a version.
  mutating func decide(_ package: Int, _ version: Int, versions: Int) {
    level += 1
    decisions[package] = version
    var set = VersionSet(versions: versions)
    set.insert(version)
    append(Assignment(package: package, set: set, level: level, cause: nil))
  }

  /// Notes what follows from an incompatibility.
  mutating func derive(_ package: Int, _ set: VersionSet, cause: Int) {
    append(Assignment(package: package, set: set, level: level, cause: cause))
  }

  private mutating func append(_ assignment: Assignment) {
    let package = assignment.package
    let set = known[package].last.map { $0.set.intersection(assignment.set) } ?? assignment.set
    known[package].append(Known(step: assignments.count, set: set))
    assignments.append(assignment)
    updateOpen(package)
  }

  private mutating func updateOpen(_ package: Int) {
    if decisions[package] == nil, let set = known[package].last?.set, !set.allowsAbsence {
      open.insert(package)
    } else {
      open.remove(package)
    }
  }

  /// Takes back every step beyond a level.
  mutating func backtrack(to target: Int) {
    while let last = assignments.last, last.level > target {
      assignments.removeLast()
      known[last.package].removeLast()
      if last.cause == nil { decisions[last.package] = nil }
      updateOpen(last.package)
    }
    level = target
  }

  /// The first step after which a statement about a package holds; nil where it does not hold.
  ///
  /// Binary search: what is known of a package only ever narrows.
  func satisfier(of package: Int, _ set: VersionSet) -> Int? {
    let steps = known[package]
    guard let last = steps.last, last.set.isSubset(of: set) else { return nil }
    var low = 0
    var high = steps.count - 1
    while low < high {
      let middle = (low + high) / 2
      if steps[middle].set.isSubset(of: set) { high = middle } else { low = middle + 1 }
    }
    return steps[low].step
  }
}
