/// One thing that a package should have, and how far it has it.
package struct ValidationCheck: Hashable, Sendable, Codable {
  /// The checks, in the order they are reported.
  package enum Name: String, CaseIterable, Sendable, Codable {
    /// `package.toml` names everything a person looks for.
    case manifest
    /// A readme with examples.
    case readme
    /// Sources or templates.
    case sources
    /// A licence file and an SPDX identifier.
    case license
    /// RDF that parses.
    case ontology
    /// SPARQL that parses.
    case sparql
    /// Examples.
    case examples
    /// Tests.
    case tests
    /// Documents.
    case docs

    /// Whether the check is one of the required ones, which make 60 of the 100 points.
    package var isRequired: Bool {
      switch self {
      case .manifest, .readme, .sources, .license: true
      case .ontology, .sparql, .examples, .tests, .docs: false
      }
    }

    /// How many of the 100 points it can give.
    package var points: Double { isRequired ? 15 : 8 }
  }

  /// Which check it is.
  package var name: Name
  /// The share of its points that it gives, 0 to 1.
  package var share: Double
  /// What is missing.
  package var findings: [ValidationFinding]

  /// The points it gives.
  package var score: Double { name.points * share }

  /// Makes a check's outcome.
  package init(_ name: Name, share: Double, findings: [ValidationFinding] = []) {
    self.name = name
    self.share = min(1, max(0, share))
    self.findings = findings
  }
}
