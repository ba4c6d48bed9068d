import SoukRDF
package import SoukSPARQL

/// A question to the catalogue's graph that many people have.
package enum NamedQuestion: String, CaseIterable, Sendable {
  /// Who needs a package.
  case reverseDependencies = "reverse-dependencies"
  /// Dependencies of which no alternative is in the catalogue.
  case missingDependencies = "missing-dependencies"
  /// Packages that many need and nobody seems to look after.
  case unmaintainedButPopular = "unmaintained-but-popular"
  /// Packages under a permissive licence that need one under a reciprocal licence.
  case licenseConflicts = "license-conflicts"
  /// Versions that name a key.
  case signedBy = "signed-by"
  /// Packages with more than one version.
  case versionSpread = "version-spread"
  /// Different packages with the same bytes.
  case duplicates

  /// The question in one sentence.
  package var title: String {
    switch self {
    case .reverseDependencies: "Which packages need the package NAME?"
    case .missingDependencies: "Which dependencies are met by no package of the catalogue?"
    case .unmaintainedButPopular:
      "Which packages do at least five others need, though they name no author or had no release for two years?"
    case .licenseConflicts:
      "Which packages under a permissive licence need one under the GPL or AGPL?"
    case .signedBy: "Which versions name the key KEY?"
    case .versionSpread: "Which packages have several versions, and in how many registries?"
    case .duplicates: "Which packages of different names have the same checksum?"
    }
  }

  /// What the question must be given, or nil where it needs nothing.
  package var argument: String? {
    switch self {
    case .reverseDependencies: "NAME"
    case .signedBy: "KEY"
    default: nil
    }
  }

  /// How many seconds without a release make a package look abandoned: two years.
  private static let silence: Int64 = 2 * 365 * 86_400

  /// The query, with the argument and the time bound as values: here neither becomes part of its text.
  ///
  /// - Parameters:
  ///   - argument: What the question is given.
  ///   - now: The time, seconds since 1970.
  package func request(argument: String?, now: Int64) throws(QuerySyntaxError) -> QueryRequest {
    var values: [(Variable, Term)] = []
    if self.argument != nil { values.append(("argument", .string(argument ?? ""))) }
    if self == .unmaintainedButPopular { values.append(("since", .integer(now - Self.silence))) }
    return try QueryRequest(Self.prefixes + text, binding: values)
  }

  private static let prefixes = """
    PREFIX p: <\(MarketplaceVocabulary.namespace)properties/>
    PREFIX c: <\(MarketplaceVocabulary.namespace)classes/>

    """

  /// The query's text without its prefixes; `?argument` and `?since` get their values from outside.
  package var text: String {
    switch self {
    case .reverseDependencies:
      """
      SELECT DISTINCT ?registry ?package {
        ?target p:name ?argument ; a c:Package .
        ?dependency p:onPackage ?target .
        ?version p:hasDependency ?dependency .
        ?needing p:hasVersion ?version ; p:name ?package ; p:registry ?registry
      } ORDER BY ?registry ?package
      """
    case .missingDependencies:
      """
      SELECT DISTINCT ?registry ?package ?missing {
        ?dependency a c:Dependency ; p:name ?missing
        FILTER NOT EXISTS { ?dependency p:onPackage ?target . ?target a c:Package }
        ?version p:hasDependency ?dependency .
        ?needing p:hasVersion ?version ; p:name ?package ; p:registry ?registry
      } ORDER BY ?registry ?package ?missing
      """
    case .unmaintainedButPopular:
      """
      SELECT ?registry ?package ?needed ?author ?newest {
        { SELECT ?target (COUNT(DISTINCT ?needing) AS ?needed) {
            ?dependency p:onPackage ?target .
            ?version p:hasDependency ?dependency .
            ?needing p:hasVersion ?version
          } GROUP BY ?target HAVING (COUNT(DISTINCT ?needing) >= 5) }
        ?target a c:Package ; p:name ?package ; p:registry ?registry
        OPTIONAL { ?target p:hasAuthor ?person . ?person p:name ?author }
        OPTIONAL { SELECT ?target (MAX(?time) AS ?newest) {
            ?target p:hasVersion ?release . ?release p:publishedAt ?time } GROUP BY ?target }
        FILTER(!BOUND(?author) || ?newest < ?since)
      } ORDER BY DESC(?needed) ?package
      """
    case .licenseConflicts:
      """
      SELECT DISTINCT ?registry ?package ?license ?needs ?itsLicense {
        ?needing p:license ?license
        FILTER(REGEX(?license, "^(MIT|Apache|BSD|ISC|Unlicense|0BSD)", "i") && !REGEX(?license, "GPL", "i"))
        ?needing p:name ?package ; p:registry ?registry ; p:hasVersion ?version .
        ?version p:hasDependency ?dependency .
        ?dependency p:onPackage ?target .
        ?target p:license ?itsLicense ; p:name ?needs
        FILTER(REGEX(?itsLicense, "^A?GPL", "i"))
      } ORDER BY ?registry ?package ?needs
      """
    case .signedBy:
      """
      SELECT ?registry ?package ?number {
        ?version p:keyID ?argument ; p:version ?number .
        ?signed p:hasVersion ?version ; p:name ?package ; p:registry ?registry
      } ORDER BY ?registry ?package ?number
      """
    case .versionSpread:
      """
      SELECT ?package (COUNT(DISTINCT ?number) AS ?versions) (COUNT(DISTINCT ?registry) AS ?registries) {
        ?of p:hasVersion ?version ; p:name ?package ; p:registry ?registry .
        ?version p:version ?number
      } GROUP BY ?package HAVING (COUNT(DISTINCT ?number) > 1) ORDER BY DESC(?versions) ?package
      """
    case .duplicates:
      """
      SELECT ?checksum (COUNT(DISTINCT ?of) AS ?count) (GROUP_CONCAT(DISTINCT ?name; separator=", ") AS ?packages) {
        ?version p:checksum ?checksum . ?of p:hasVersion ?version ; p:name ?name
      } GROUP BY ?checksum HAVING (COUNT(DISTINCT ?of) > 1) ORDER BY DESC(?count) ?checksum
      """
    }
  }
}
