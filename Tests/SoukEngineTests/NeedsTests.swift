import SoukAssess
import SoukModel
import SoukRegistry
import SoukTesting
import Testing

@testable import SoukEngine

/// The index of needs gives what counting every package would give.
@Suite struct NeedsTests {
  private let home: TemporaryHome

  init() throws {
    home = try TemporaryHome()
  }

  private func entry(
    _ name: String, needs: [String] = [], provides: String? = nil
  ) -> CatalogueEntry {
    var entry = home.entry(name)
    entry.package.releases[0].dependencies = needs.map { need in
      let names = need.split(separator: "|").map { RegistryText(String($0)) }
      return Dependency(
        name: names[0], alternatives: names.dropFirst().map { Dependency.Alternative(name: $0) })
    }
    if let provides { entry.package.extra["Provides"] = RegistryText("\"\(provides)\"") }
    return entry
  }

  private func id(_ name: String) -> PackageID { PackageID(.builtin, RegistryText(name)) }

  @Test func aVirtualPackageIsThereByWhoeverProvidesItAndIsMissingWhenTheLastOneGoes() throws {
    let mail = entry("mail", needs: ["mta", "postfix|imap"])
    let exim = entry("exim", needs: ["lib"], provides: "mta (= 4), smtp")
    var engine = try home.open(builtin: [
      mail, exim, entry("courier", provides: "imap, mta"), entry("lib"),
    ])
    func rows() throws -> [String] {
      try engine.dependencyTree(
        of: id("mail"), version: nil, depth: nil, on: nil, cancellation: Cancellation()
      ).nodes.map { node in
        "\(node.id.name.raw)\(node.provides.map { " for \($0.raw)" } ?? "")"
          + (node.version == nil ? " missing" : "")
      }
    }
    #expect(try rows() == ["mail", "courier for mta", "courier for imap"])
    let chain = try engine.dependencyChain(
      from: id("mail"), to: id("courier"), on: nil, cancellation: Cancellation())
    #expect(chain.nodes.map(\.provides) == [nil, "mta"])
    engine.close()
    engine = try home.open(builtin: [mail, exim, entry("lib")], revision: 1)
    #expect(try rows() == ["mail", "exim for mta", "lib", "postfix missing"])
    engine.close()
    engine = try home.open(builtin: [mail, entry("lib")], revision: 2)
    #expect(try rows() == ["mail", "mta missing", "postfix missing"])
    engine.close()
  }

  @Test func theIndexSaysWhatCountingEveryPackageSaysWhateverChanges() throws {
    var random = GarbageRandom(seed: 4)
    func number(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }
    for revision in 0..<6 {
      let entries = (0..<40).compactMap { index -> CatalogueEntry? in
        guard number(5) > 0 else { return nil }
        let needs = (0..<number(4)).map { _ in
          number(3) == 0 ? "p\(number(50))|v\(number(6))" : "p\(number(50))"
        }
        var made = entry(
          "p\(index)", needs: needs, provides: number(4) == 0 ? "v\(number(6))" : nil)
        // Popularity moves a package to another document number.
        made.package.downloads = Int64(number(100_000))
        return made
      }
      let engine = try home.open(builtin: entries, revision: revision)
      defer { engine.close() }
      let counted = entries.reduce(into: DependencyCensus()) { $0.add($1.package) }
      for entry in entries {
        let census = try engine.census(for: entry.package)
        let name = entry.package.id.name
        #expect(census.dependents(of: name) == counted.dependents(of: name), "\(revision) \(name)")
        #expect(census.missing(from: entry.package) == counted.missing(from: entry.package))
      }
    }
  }

  @Test(arguments: [ListingRequest.Order.name, .downloads, .updated])
  func aWindowOfAListHasTheRowsThatTheWholeListHasThere(_ order: ListingRequest.Order) throws {
    var random = GarbageRandom(seed: 7)
    let entries = (0..<30).map { index in
      var made = entry("p\(index)")
      made.package.downloads = index % 4 == 0 ? nil : Int64.random(in: 0..<5, using: &random)
      made.package.releases[0].publishedAt =
        index % 3 == 0 ? nil : Int64.random(in: 0..<5, using: &random)
      return made
    }
    let engine = try home.open(builtin: entries)
    defer { engine.close() }
    try engine.take("market", from: try home.marketplace(["p3", "p7", "other"]))
    func list(_ request: ListingRequest, _ backend: BackendKind) throws -> CatalogueListing {
      try engine.list(
        request, on: backend, progress: { _ in }, cancellation: Cancellation())
    }
    for backend in BuiltIn.backends {
      for registry in [nil, RegistryName.builtin, .market] {
        let whole = try list(ListingRequest(registry: registry), backend).rows
        for (offset, limit) in [(0, nil), (0, 5), (7, 4), (2, 0), (100, 5)] as [(Int, Int?)] {
          let request = ListingRequest(
            registry: registry, order: order, offset: offset, limit: limit)
          let found = try list(request, backend)
          let expected = CatalogueListing(of: whole, by: request, backend: backend)
          #expect(found.rows == expected.rows, "\(order) \(offset) \(String(describing: limit))")
          #expect(found.total == expected.total)
          #expect(found.backend == backend)
        }
      }
    }
  }
}
