import SoukRDF

/// Collects the triples of many entries into batches; a shared node is described once.
struct TripleCollector: TripleSink {
  private var batch = TripleBatch()
  private var shared: Set<NamedNode> = []

  mutating func own(_ node: NamedNode) {}

  mutating func share(_ node: NamedNode) -> Bool { shared.insert(node).inserted }

  mutating func add(_ subject: NamedNode, _ predicate: NamedNode, _ object: Term) {
    batch.add(.namedNode(subject), predicate, object)
  }

  /// What was collected since the last call.
  mutating func takeBatch() -> TripleBatch {
    defer { batch = TripleBatch() }
    return batch
  }
}
