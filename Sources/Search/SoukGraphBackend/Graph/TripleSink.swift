import SoukRDF

/// Takes the triples of catalogue entries as they are made.
protocol TripleSink {
  /// Begins a node that belongs to one package alone; its triples follow.
  mutating func own(_ node: NamedNode)

  /// Begins a node that packages share (authors, dependencies).
  ///
  /// - Returns: false where its triples are known already and need not be made.
  mutating func share(_ node: NamedNode) -> Bool

  /// Takes a triple about a node that was begun.
  mutating func add(_ subject: NamedNode, _ predicate: NamedNode, _ object: Term)
}
