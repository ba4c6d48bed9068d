/// Whether the catalogue's graph holds together.
package struct GraphReport: Equatable, Sendable {
  /// Triples in the graph.
  package let triples: Int
  /// Terms in its dictionary.
  package let terms: Int
  /// Terms that nothing uses: they cost space and harm nothing.
  package let orphans: Int
  /// What is wrong, a sentence each, with how often it occurs.
  package let problems: [Problem]

  /// Something wrong.
  package struct Problem: Equatable, Sendable {
    /// The rule that is broken.
    package let rule: String
    /// How often.
    package let count: Int

    /// A broken rule.
    package init(rule: String, count: Int) {
      self.rule = rule
      self.count = count
    }
  }

  /// A report.
  package init(triples: Int, terms: Int, orphans: Int, problems: [Problem]) {
    self.triples = triples
    self.terms = terms
    self.orphans = orphans
    self.problems = problems
  }
}
