import SoukModel

@testable import SoukResolve

/// Every choice of versions tried one after the other: slow, and plainly right.
struct BruteForce {
  let packages: [PackageID: [Candidate]]

  /// Whether a choice meets the request and every need of what it holds.
  func isSolution(_ choice: [PackageID: RegistryText], for request: Request) -> Bool {
    for wanted in request.wanted where !meets(choice[wanted.id], wanted.requirement) {
      return false
    }
    for (id, version) in choice {
      guard let candidate = packages[id]?.first(where: { $0.version.text == version }),
        candidate.obstacle == nil
      else { return false }
      for need in candidate.dependencies {
        let requirement = need.requirement.map { try? VersionRequirement(parsing: $0) } ?? .any
        guard let requirement, meets(choice[need.id], requirement) else { return false }
      }
    }
    return true
  }

  private func meets(_ version: RegistryText?, _ requirement: VersionRequirement) -> Bool {
    version.map { PackageVersion($0).satisfies(requirement) } ?? false
  }

  /// Whether any choice does.
  func isSolvable(_ request: Request) -> Bool {
    let ids = packages.keys.sorted()
    func search(_ index: Int, _ choice: [PackageID: RegistryText]) -> Bool {
      guard index < ids.count else { return isSolution(choice, for: request) }
      if search(index + 1, choice) { return true }
      for candidate in packages[ids[index]] ?? [] {
        var next = choice
        next[ids[index]] = candidate.version.text
        if search(index + 1, next) { return true }
      }
      return false
    }
    return search(0, [:])
  }
}
