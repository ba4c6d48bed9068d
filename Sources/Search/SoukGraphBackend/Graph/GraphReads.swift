import GRDB
import SoukModel
import SoukRDF

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
    let reader = try TripleReader(db)
    var packages: Set<Resource> = []
    let target = Term.namedNode(Words.iri(of: id))
    for dependency in try reader.subjects(Words.onPackage, target) {
      for version in try reader.subjects(Words.hasDependency, dependency.term) {
        packages.formUnion(try reader.subjects(Words.hasVersion, version.term))
      }
    }
    var names: [PackageID] = []
    for package in packages {
      if let name = try reader.objects(of: package, Words.name).first,
        case .literal(let literal) = name
      {
        names.append(PackageID(id.registry, RegistryText(literal.lexicalForm)))
      }
    }
    return Array(names.sorted().prefix(max(0, limit)))
  }
}
