import SoukModel
import Testing

@testable import SoukAssess

/// Who needs whom.
struct DependencyCensusTests {
  private func package(
    _ name: RegistryText, needs: [Dependency] = [], provides: RegistryText? = nil
  ) -> Package {
    Package(
      id: PackageID(.apt, name), releases: [Release(version: "1", dependencies: needs)],
      extra: provides.map { ["Provides": $0] } ?? [:])
  }

  private func census(_ packages: Package...) -> DependencyCensus {
    packages.reduce(into: DependencyCensus()) { $0.add($1) }
  }

  @Test func aPackageCountsOnceHoweverOftenItNamesAnother() {
    let census = census(
      package("base"),
      package(
        "top",
        needs: [
          Dependency(name: "base", requirement: ">= 1"),
          Dependency(name: "base", requirement: "< 2"),
        ]))
    #expect(census.dependents(of: "base") == 1)
    #expect(census.dependents(of: "top") == 0)
  }

  @Test func whatIsOnlySuggestedIsNotNeeded() {
    let top = package("top", needs: [Dependency(name: "extra", kind: .suggests)])
    let census = census(top)
    #expect(census.dependents(of: "extra") == 0)
    #expect(census.missing(from: top).isEmpty)
  }

  @Test func anAlternativeOrAVirtualPackageWillDo() {
    let top = package(
      "top",
      needs: [
        Dependency(name: "gone", alternatives: [.init(name: "base")]),
        Dependency(name: "mail-transport-agent"), Dependency(name: "nowhere"),
      ])
    let census = census(
      top, package("base"), package("exim", provides: "\"mail-transport-agent (= 1), smtp\""))
    #expect(census.missing(from: top) == ["nowhere"])
    #expect(census.missing(from: top) { $0 == "nowhere" }.isEmpty)
  }
}
