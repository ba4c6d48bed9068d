import GRDB
package import SoukRDF
import SoukSPARQL

/// Whether the catalogue's graph holds together and keeps to its vocabulary.
package struct GraphCheck: Equatable, Sendable {
  /// What the store says of itself.
  package let store: TripleStoreCheck
  /// Ways in which the graph breaks its vocabulary, with how often each occurs; those alone that do.
  package let violations: [Violation]

  /// Whether nothing is wrong.
  package var isSound: Bool { store.isSound && violations.isEmpty }

  /// One way to break the vocabulary.
  package struct Violation: Equatable, Sendable {
    /// The rule, as a sentence.
    package let rule: String
    /// How many nodes or triples break it.
    package let count: Int
  }

  /// Checks a graph; reads all of it.
  init(_ database: Database) throws {
    store = try TripleStoreCheck(database)
    let source = SingleGraph(try SQLiteTripleSource(database))
    let options = QueryOptions(now: Literal("1970-01-01T00:00:00Z", datatype: XSD.dateTime))
    violations = try Self.rules.compactMap { rule, pattern in
      let query = try QueryParser.parse(
        Self.prefixes + "SELECT (COUNT(*) AS ?count) { \(pattern) }")
      guard case .solutions(let table) = try QueryRun(query, over: source, options).result(),
        case .literal(let literal)?? = table.rows.first?.first,
        let count = Int(literal.lexicalForm),
        count > 0
      else { return nil }
      return Violation(rule: rule, count: count)
    }
  }

  private static let prefixes = """
    PREFIX p: <\(MarketplaceVocabulary.namespace)properties/>
    PREFIX c: <\(MarketplaceVocabulary.namespace)classes/>
    PREFIX x: <http://www.w3.org/2001/XMLSchema#>

    """

  /// What must find nothing.
  private static let rules: [(String, String)] = [
    ("Every package has one name.", "?x a c:Package FILTER NOT EXISTS { ?x p:name ?n }"),
    ("Every package has a registry.", "?x a c:Package FILTER NOT EXISTS { ?x p:registry ?r }"),
    ("Every package has a version.", "?x a c:Package FILTER NOT EXISTS { ?x p:hasVersion ?v }"),
    (
      "What a package has as a version is one.",
      "?x p:hasVersion ?v FILTER NOT EXISTS { ?v a c:PackageVersion }"
    ),
    (
      "Every version belongs to a package.",
      "?v a c:PackageVersion FILTER NOT EXISTS { ?x p:hasVersion ?v }"
    ),
    (
      "Every version has a number.",
      "?v a c:PackageVersion FILTER NOT EXISTS { ?v p:version ?n }"
    ),
    (
      "What a version needs is a dependency.",
      "?v p:hasDependency ?d FILTER NOT EXISTS { ?d a c:Dependency }"
    ),
    (
      "Every dependency says on which package it is.",
      "?d a c:Dependency FILTER NOT EXISTS { ?d p:onPackage ?x }"
    ),
    (
      "Who a package has as its author is one.",
      "?x p:hasAuthor ?a FILTER NOT EXISTS { ?a a c:Author }"
    ),
    (
      "Sizes are whole numbers.",
      "?v p:size ?n FILTER(DATATYPE(?n) != x:integer)"
    ),
  ]
}
