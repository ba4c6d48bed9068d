/// Keys that are a few edits from a pattern: their ranks, and how many edits.
package struct FuzzyRange: Hashable, Sendable {
  /// The ranks of the keys.
  package var ordinals: Range<UInt64>
  /// How many edits they, or their beginnings, are from the pattern.
  package var edits: Int
}

extension FST {
  /// Calls `body` with the keys after `lead` that are within `distance` edits of `pattern`, or whose
  /// beginning is, until it returns false.
  ///
  /// A prefix is given as one range, however many keys it has; where a longer beginning of them is
  /// nearer to the pattern, that range comes as well. The walk ends after `visits` nodes, which it
  /// counts down: what it costs does not depend on the number of keys.
  package func forEachFuzzyRange(
    of pattern: [UInt8], after lead: [UInt8], distance: Int, isPrefix: Bool,
    visits: inout Int, _ body: (FuzzyRange) -> Bool
  ) {
    guard let walk = walk(lead.span) else { return }
    let automaton = LevenshteinAutomaton(pattern, distance: distance)
    let bytes = unsafe bytes.span.bytes.extracting(place)
    var stack: [FuzzyFrame] = []
    stack.append(
      FuzzyFrame(
        node: walk.node, state: automaton.start, keysBefore: walk.keysBefore, nearest: distance + 1)
    )
    while let top = stack.popLast() {
      visits -= 1
      guard visits > 0 else { return }
      var nearest = top.nearest
      if let edits = automaton.edits(top.state), edits < nearest {
        if isPrefix {
          nearest = edits
          let end = top.keysBefore &+ keyCount(below: top.node)
          guard end > top.keysBefore else { return }
          guard body(FuzzyRange(ordinals: top.keysBefore..<end, edits: edits)) else { return }
          if edits == 0 { continue }
        } else if top.node.isFinal, top.keysBefore < .max {
          let found = FuzzyRange(
            ordinals: top.keysBefore..<top.keysBefore + 1, edits: edits)
          guard body(found) else { return }
        }
      }
      guard stack.count < longestKey * 256 else { return }
      for index in (0..<top.node.transitionCount).reversed() {
        let next = automaton.accept(top.node.label(index, in: bytes), from: top.state)
        guard automaton.canMatch(next), let target = top.node.target(index, in: bytes),
          let child = node(at: target)
        else { continue }
        stack.append(
          FuzzyFrame(
            node: child, state: next,
            keysBefore: top.keysBefore &+ top.node.keysBefore(index, in: bytes),
            nearest: nearest))
      }
    }
  }

  /// A node that is still to be looked at.
  private struct FuzzyFrame {
    let node: FSTNode
    let state: LevenshteinAutomaton.State
    let keysBefore: UInt64
    /// The fewest edits of the ranges given above the node.
    let nearest: Int
  }
}
