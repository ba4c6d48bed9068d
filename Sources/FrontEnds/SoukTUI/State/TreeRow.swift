import SoukEngine
import SoukModel

/// A package in a tree of needs, with the lines that lead to it.
struct TreeRow: Hashable, Sendable, Identifiable {
  /// Its place in the whole tree, from 0.
  var id: Int
  /// The package, the version that fits and what is asked for.
  var node: DependencyTree.Node
  /// For each step above it, whether that has a further sibling below; the last is its own.
  var goesOn: [Bool]
  /// How many packages stand below it.
  var below: Int
  /// Whether they are folded away.
  var isFolded: Bool

  /// The rows of a tree without what is folded away; O(nodes × depth).
  static func rows(of nodes: [DependencyTree.Node], folded: Set<Int>) -> [TreeRow] {
    let depths = nodes.map { max(0, $0.depth) }
    var rows: [TreeRow] = []
    var hidden: Int?
    let (siblings, below) = shape(of: depths)
    var trunk: [Bool] = []
    for (place, node) in nodes.enumerated() {
      let depth = depths[place]
      trunk = Array(trunk.prefix(max(0, depth - 1)))
      while trunk.count < depth - 1 { trunk.append(false) }
      if depth > 0 { trunk.append(siblings[place]) }
      if let limit = hidden {
        if depth > limit { continue }
        hidden = nil
      }
      let isFolded = folded.contains(place) && below[place] > 0
      if isFolded { hidden = depth }
      rows.append(
        TreeRow(id: place, node: node, goesOn: trunk, below: below[place], isFolded: isFolded))
    }
    return rows
  }

  /// For each node, whether a sibling follows, and how many nodes stand below it.
  private static func shape(of depths: [Int]) -> ([Bool], [Int]) {
    var siblings = [Bool](repeating: false, count: depths.count)
    var below = [Int](repeating: 0, count: depths.count)
    var open: [Int] = []
    for (place, depth) in depths.enumerated() {
      while let top = open.last, depths[top] >= depth {
        if depths[top] == depth { siblings[top] = true }
        open.removeLast()
      }
      for above in open { below[above] += 1 }
      open.append(place)
    }
    return (siblings, below)
  }
}
