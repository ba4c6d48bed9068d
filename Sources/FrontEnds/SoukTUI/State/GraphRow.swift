import SoukEngine
import SoukModel

/// A row of the graph page.
struct GraphRow: Hashable, Sendable, Identifiable {
  /// What tells it from the others: the path to a node, the number of a solution, the name of a question.
  var id: String
  /// What it shows.
  var content: Content

  /// What a row may show.
  enum Content: Hashable, Sendable {
    /// A node or a value in the tree.
    case node(Node)
    /// A question of the library.
    case question(GraphLibraryEntry)
    /// The names of the columns.
    case columns([String])
    /// A row of an answer.
    case solution([GraphTerm?])
  }

  /// A node or a value, and how it hangs together with the one above.
  struct Node: Hashable, Sendable {
    /// For each step above it, whether that has a further sibling below; the last is its own.
    var goesOn: [Bool]
    /// What leads to it; nil for the root.
    var property: String?
    /// Whether the arc leads from it to the one above.
    var isArriving: Bool
    /// The node or value.
    var term: GraphTerm
    /// Whether what stands around it is shown below.
    var isUnfolded: Bool
  }

  /// The term that Enter walks to; nil where there is none.
  var target: GraphTerm? {
    switch content {
    case .node(let node): node.term.node == nil ? nil : node.term
    case .solution(let terms): terms.lazy.compactMap { $0 }.first { $0.node != nil }
    case .question, .columns: nil
    }
  }

  /// The path to the row above in the tree; nil for the root and outside of it.
  var parent: String? {
    guard case .node(let node) = content, node.property != nil else { return nil }
    return id.lastIndex(of: "/").map { String(id[..<$0]) }
  }

  /// The tree around a node: first what is said of it, then what is said of others with it.
  static func walk(
    _ root: GraphTerm?, known: [String: GraphNeighbours], unfolded: Set<String>
  ) -> [GraphRow] {
    guard let root else { return [] }
    var rows: [GraphRow] = []
    func add(
      _ id: String, _ goesOn: [Bool], _ arc: GraphNeighbours.Arc?, isArriving: Bool,
      _ term: GraphTerm
    ) {
      let neighbours = term.node.flatMap { known[$0] }
      let isUnfolded = unfolded.contains(id) && neighbours != nil
      rows.append(
        GraphRow(
          id: id,
          content: .node(
            Node(
              goesOn: goesOn, property: arc?.property, isArriving: isArriving, term: term,
              isUnfolded: isUnfolded))))
      guard isUnfolded, let neighbours else { return }
      let arcs = neighbours.leaving + neighbours.arriving
      for (place, arc) in arcs.enumerated() {
        add(
          "\(id)/\(place)", goesOn + [place < arcs.count - 1], arc,
          isArriving: place >= neighbours.leaving.count, arc.term)
      }
    }
    add("", [], nil, isArriving: false, root)
    return rows
  }

  /// The rows of an answer, below the names of its columns.
  static func rows(of table: GraphTable) -> [GraphRow] {
    guard !table.rows.isEmpty else { return [] }
    return [GraphRow(id: "columns", content: .columns(table.columns))]
      + table.rows.enumerated().map { GraphRow(id: "\($0)", content: .solution($1)) }
  }
}
