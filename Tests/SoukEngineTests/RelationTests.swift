import SoukModel
import SoukTesting
import Testing

@testable import SoukEngine

/// What packages need, who needs them, and which way leads from one to another.
@Suite struct RelationTests {
  private let home: TemporaryHome

  init() throws {
    home = try TemporaryHome()
  }

  private func id(_ name: String) -> PackageID { PackageID(.builtin, RegistryText(name)) }

  /// Packages of builtin with what each needs; `a|b` are alternatives.
  private func open(_ needs: [(String, [String])]) throws -> Engine {
    try home.open(
      builtin: needs.map { name, needs in
        var entry = home.entry(name)
        entry.package.releases[0].dependencies = needs.map { need in
          let names = need.split(separator: "|").map { RegistryText(String($0)) }
          return Dependency(
            name: names[0], alternatives: names.dropFirst().map { Dependency.Alternative(name: $0) }
          )
        }
        return entry
      })
  }

  private func rows(_ engine: Engine, _ name: String, depth: Int?) throws -> [String] {
    try engine.dependencyTree(
      of: id(name), version: nil, depth: depth, on: nil, cancellation: Cancellation()
    ).nodes.map { "\($0.depth) \($0.id.name.raw)\($0.isRepeated ? "*" : "")" }
  }

  @Test func aBoundOnTheDepthLosesNoPackageThatAShorterWayLeadsTo() throws {
    let engine = try open([("a", ["b", "c"]), ("b", ["c"]), ("c", ["d"]), ("d", ["e"]), ("e", [])])
    defer { engine.close() }
    #expect(
      try rows(engine, "a", depth: nil)
        == ["0 a", "1 b", "2 c", "3 d", "4 e", "1 c*"])
    #expect(try rows(engine, "a", depth: 2) == ["0 a", "1 b", "2 c", "1 c", "2 d"])
    #expect(
      try rows(engine, "a", depth: 3)
        == ["0 a", "1 b", "2 c", "3 d", "1 c", "2 d", "3 e"])
    #expect(try rows(engine, "a", depth: 0) == ["0 a"])
  }

  @Test(arguments: BuiltIn.backends)
  func whoNeedsAPackageAsAnAlternativeNeedsIt(_ backend: BackendKind) throws {
    let engine = try open([("a", []), ("b", ["x|a"]), ("c", ["a"]), ("d", ["b"])])
    defer { engine.close() }
    let found = try engine.dependents(of: id("a"), limit: 1, on: backend)
    #expect(found.packages == [id("b")])
    #expect(found.total == 2)
    #expect(found.backend == backend)
  }
}
