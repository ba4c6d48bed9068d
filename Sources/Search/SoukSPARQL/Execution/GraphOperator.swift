import SoukRDF

/// `GRAPH`: a part asked in one named graph, or in each in turn.
final class GraphOperator: Operator {
  private let name: Slot
  private let input: Operator

  /// A part asked in the graph of this name.
  init(_ name: Slot, _ input: Operator) {
    self.name = name
    self.input = input
  }

  override func produce(_ execution: Execution, _ emit: () -> Bool) -> Bool {
    guard
      let names = execution.read({ () throws(TripleStoreError) in
        try execution.source.graphNames()
      })
    else { return false }
    if let known = name.id(execution.row) {
      return names.contains(known) ? ask(known, execution, emit) : true
    }
    guard let column = name.column else { return true }
    for graph in names {
      execution.row[column] = graph
      defer { execution.row[column] = Solution.unbound }
      guard ask(graph, execution, emit) else { return false }
    }
    return true
  }

  private func ask(_ graph: TermID, _ execution: Execution, _ emit: () -> Bool) -> Bool {
    let outer = execution.graph
    execution.graph = .named(graph)
    defer { execution.graph = outer }
    return input.run(execution) {
      // What comes after this part is asked in the graph outside.
      execution.graph = outer
      defer { execution.graph = .named(graph) }
      return emit()
    }
  }

  override var summary: String { "graph" }
  override var inputs: [Operator] { [input] }
}
