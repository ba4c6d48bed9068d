import GRDB
import SoukModel
import SoukRDF
import SoukSPARQL

/// What is read from the graph itself.
enum GraphReads {
  private typealias Words = MarketplaceVocabulary

  /// The entry of a package, rebuilt from its triples; nil where the graph has none.
  static func entry(_ id: PackageID, _ db: Database) throws -> CatalogueEntry? {
    let reader = try TripleReader(db)
    return try PackageGraphReader { try reader.triples(of: .namedNode($0)) }.entry(id)
  }

  /// The packages of which some release depends on `id`, by name.
  ///
  /// Walks package ◀ onPackage ─ dependency ◀ hasDependency ─ version ◀ hasVersion ─ package.
  static func dependents(of id: PackageID, limit: Int, _ db: Database) throws -> [PackageID] {
    let evaluator = Evaluator(try SQLiteTripleSource(db))
    let target = TermPattern.term(.namedNode(Words.iri(of: id)))
    let found = try evaluator.solutions(
      of: [
        TriplePattern(.var("dependency"), Words.onPackage, target),
        TriplePattern(.var("version"), Words.hasDependency, .var("dependency")),
        TriplePattern(.var("package"), Words.hasVersion, .var("version")),
        TriplePattern(.var("package"), Words.name, .var("name")),
      ], projecting: ["name"], distinct: true)
    let names = try found.compactMap { solution -> PackageID? in
      guard case .literal(let name) = try evaluator.term("name", in: solution) else { return nil }
      return PackageID(id.registry, RegistryText(name.lexicalForm))
    }
    return Array(names.sorted().prefix(max(0, limit)))
  }
}
