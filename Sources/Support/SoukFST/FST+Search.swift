extension FST {
  /// A node on the path of a search, with what remains to be done there.
  private struct Frame<State> {
    let node: FSTNode
    let state: State
    let keysBefore: UInt64
    let output: UInt64
    var nextTransition = 0
  }

  /// Calls `body` with every key that begins with `prefix`, in byte order, until it returns false.
  ///
  /// The cost is the length of the prefix and then the number of nodes passed; the only memory taken
  /// is one stack as deep as the longest key. `body` gets the key without a copy unless it keeps it.
  /// Where bytes with a right checksum turn out to be forged, it ends there.
  package func enumerate(
    prefix: [UInt8] = [], _ body: (_ key: [UInt8], _ match: FSTMatch) -> Bool
  ) {
    guard let walk = walk(prefix.span) else { return }
    traverse(from: walk, after: prefix, state: 0, automaton: PrefixAutomaton([]), body)
  }

  /// Calls `body` with every key that `automaton` matches, in byte order, until it returns false.
  ///
  /// The cost is the number of prefixes that keys and automaton have in common; memory as for a
  /// prefix.
  package func search<Pattern: Automaton>(
    _ automaton: Pattern, _ body: (_ key: [UInt8], _ match: FSTMatch) -> Bool
  ) {
    guard let root = node(at: root), automaton.canMatch(automaton.start) else { return }
    traverse(
      from: FSTWalk(node: root, keysBefore: 0, output: 0), after: [], state: automaton.start,
      automaton: automaton, body)
  }

  private func traverse<Pattern: Automaton>(
    from walk: FSTWalk, after prefix: [UInt8], state: Pattern.State, automaton: Pattern,
    _ body: (_ key: [UInt8], _ match: FSTMatch) -> Bool
  ) {
    let span = unsafe bytes.span.bytes.extracting(place)
    var key = prefix
    key.reserveCapacity(longestKey)
    var stack: [Frame<Pattern.State>] = []
    stack.reserveCapacity(longestKey - prefix.count + 1)
    func report(_ frame: Frame<Pattern.State>, key: [UInt8]) -> Bool {
      guard frame.node.isFinal, automaton.isMatch(frame.state) else { return true }
      let output =
        hasOutputs
        ? frame.output &+ frame.node.finalOutput(in: unsafe bytes.span.bytes.extracting(place))
        : frame.keysBefore
      return body(key, FSTMatch(ordinal: frame.keysBefore, output: output))
    }

    stack.append(
      Frame(node: walk.node, state: state, keysBefore: walk.keysBefore, output: walk.output))
    guard report(stack[0], key: key) else { return }
    while let top = stack.indices.last {
      let index = stack[top].nextTransition
      guard index < stack[top].node.transitionCount else {
        stack.removeLast()
        if !stack.isEmpty { key.removeLast() }
        continue
      }
      stack[top].nextTransition = index + 1
      let node = stack[top].node
      let label = node.label(index, in: span)
      let next = automaton.accept(label, from: stack[top].state)
      guard automaton.canMatch(next) else { continue }
      // Every path of a sound transducer ends at a key, within the longest key's length. In a forged one
      // there can be more paths than anybody can walk and no key on any: the first of them ends it.
      guard key.count < longestKey, let target = node.target(index, in: span),
        let child = self.node(at: target), child.isFinal || child.transitionCount > 0
      else { return }
      let frame = Frame(
        node: child, state: next,
        keysBefore: stack[top].keysBefore &+ node.keysBefore(index, in: span),
        output: stack[top].output &+ node.output(index, in: span))
      key.append(label)
      stack.append(frame)
      guard report(frame, key: key) else { return }
    }
  }
}
