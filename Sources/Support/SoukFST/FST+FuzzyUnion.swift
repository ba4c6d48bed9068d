/// Keys of two transducers that are a few edits from a pattern: their ranks in each, and how many edits.
package struct FuzzyUnionRange: Hashable, Sendable {
  /// The ranks of the keys in the first one; empty where it has none of them.
  package var first: Range<UInt64>
  /// The ranks of the keys in the second one; empty where it has none of them.
  package var second: Range<UInt64>
  /// How many edits they, or their beginnings, are from the pattern.
  package var edits: Int
}

extension FST {
  /// Calls `body` as ``forEachFuzzyRange(of:after:distance:isPrefix:visits:_:)`` does for the transducer
  /// of the keys of both: the same keys in the same order, at the same count of nodes.
  ///
  /// - Parameters:
  ///   - isLive: whether any of a range of keys of this transducer counts; the nodes of the others
  ///     are not there.
  package func forEachFuzzyRange(
    of pattern: [UInt8], after lead: [UInt8], distance: Int, isPrefix: Bool, with other: FST,
    visits: inout Int, isLive: (Range<UInt64>) -> Bool, _ body: (FuzzyUnionRange) -> Bool
  ) {
    let automaton = LevenshteinAutomaton(pattern, distance: distance)
    var stack = [
      FuzzyUnionFrame(
        first: place(behind: lead), second: other.place(behind: lead), state: automaton.start,
        nearest: distance + 1)
    ]
    while var top = stack.popLast() {
      if let first = top.first, !isLive(keys(below: first)) { top.first = nil }
      guard top.first != nil || top.second != nil else { continue }
      visits -= 1
      guard visits > 0 else { return }
      var nearest = top.nearest
      if let edits = automaton.edits(top.state), edits < nearest {
        var found = FuzzyUnionRange(first: 0..<0, second: 0..<0, edits: edits)
        if isPrefix {
          nearest = edits
          found.first = top.first.map(keys(below:)) ?? 0..<0
          found.second = top.second.map(other.keys(below:)) ?? 0..<0
        } else {
          found.first = top.first.flatMap { $0.key.flatMap { isLive($0) ? $0 : nil } } ?? 0..<0
          found.second = top.second.flatMap(\.key) ?? 0..<0
        }
        if !found.first.isEmpty || !found.second.isEmpty {
          guard body(found) else { return }
        }
        if isPrefix, edits == 0 { continue }
      }
      guard stack.count < (longestKey + other.longestKey) * 256 else { return }
      push(the: top, with: other, nearest, automaton, onto: &stack)
    }
  }

  /// Puts what follows a node onto the stack, so that the lowest label is taken first.
  private func push(
    the top: FuzzyUnionFrame, with other: FST, _ nearest: Int,
    _ automaton: LevenshteinAutomaton, onto stack: inout [FuzzyUnionFrame]
  ) {
    let bytes = unsafe bytes.span.bytes.extracting(place)
    let others = unsafe other.bytes.span.bytes.extracting(other.place)
    var first = top.first?.node.transitionCount ?? 0
    var second = top.second?.node.transitionCount ?? 0
    while first > 0 || second > 0 {
      let one = first > 0 ? top.first?.node.label(first - 1, in: bytes) : nil
      let two = second > 0 ? top.second?.node.label(second - 1, in: others) : nil
      guard let label = Self.higher(one, two) else { return }
      var frame = FuzzyUnionFrame(
        first: nil, second: nil, state: automaton.accept(label, from: top.state), nearest: nearest)
      if one == label {
        first -= 1
        if automaton.canMatch(frame.state) {
          frame.first = top.first.flatMap { place(first, of: $0) }
        }
      }
      if two == label {
        second -= 1
        if automaton.canMatch(frame.state) {
          frame.second = top.second.flatMap { other.place(second, of: $0) }
        }
      }
      if frame.first != nil || frame.second != nil { stack.append(frame) }
    }
  }

  private static func higher(_ one: UInt8?, _ two: UInt8?) -> UInt8? {
    guard let one, let two else { return one ?? two }
    return max(one, two)
  }

  private func place(behind lead: [UInt8]) -> FuzzyPlace? {
    walk(lead.span).map { FuzzyPlace(node: $0.node, keysBefore: $0.keysBefore) }
  }

  /// The node that a transition leads to.
  private func place(_ transition: Int, of place: FuzzyPlace) -> FuzzyPlace? {
    let bytes = unsafe bytes.span.bytes.extracting(self.place)
    guard let target = place.node.target(transition, in: bytes), let child = node(at: target) else {
      return nil
    }
    return FuzzyPlace(
      node: child, keysBefore: place.keysBefore &+ place.node.keysBefore(transition, in: bytes))
  }

  private func keys(below place: FuzzyPlace) -> Range<UInt64> {
    let end = place.keysBefore &+ keyCount(below: place.node)
    return end > place.keysBefore ? place.keysBefore..<end : 0..<0
  }

  /// A node with the number of the keys before it.
  private struct FuzzyPlace {
    let node: FSTNode
    let keysBefore: UInt64

    /// The key that ends here; nil where none does.
    var key: Range<UInt64>? {
      node.isFinal && keysBefore < .max ? keysBefore..<keysBefore + 1 : nil
    }
  }

  /// What is still to be looked at: the node of one beginning in each transducer.
  private struct FuzzyUnionFrame {
    var first: FuzzyPlace?
    var second: FuzzyPlace?
    let state: LevenshteinAutomaton.State
    /// The fewest edits of the ranges given above the node.
    let nearest: Int
  }
}
