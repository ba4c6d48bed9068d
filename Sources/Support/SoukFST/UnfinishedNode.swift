/// A node on the path of the last key, still open to more transitions.
///
/// Its last transition leads to the next node of the path: its target and count are not known
/// before that node is frozen.
struct UnfinishedNode {
  /// A way to another node.
  struct Transition {
    /// The byte that takes it.
    var label: UInt8
    /// Output that every key through it shares.
    var output: UInt64
    /// Address of the frozen target, 0 while open.
    var target: UInt64
    /// Keys below the target, 0 while open.
    var keyCount: UInt64
  }

  /// Whether a key ends here.
  var isFinal = false
  /// Output added when a key ends here.
  var finalOutput: UInt64 = 0
  /// In ascending order of labels.
  var transitions: [Transition] = []

  /// Keys that end here or below; right once all targets are frozen.
  var keyCount: UInt64 {
    var sum: UInt64 = isFinal ? 1 : 0
    for transition in transitions { sum += transition.keyCount }
    return sum
  }

  /// Makes it a node without keys, keeping its memory.
  mutating func reset() {
    isFinal = false
    finalOutput = 0
    transitions.removeAll(keepingCapacity: true)
  }

  /// Adds `output` to all that can follow, because the transition into this node gave it up.
  mutating func push(output: UInt64) {
    guard output > 0 else { return }
    if isFinal { finalOutput += output }
    for index in transitions.indices { transitions[index].output += output }
  }

  /// A hash of all that makes two nodes equal.
  var fingerprint: UInt64 {
    var fingerprint = NodeFingerprint(isFinal: isFinal, finalOutput: finalOutput)
    for transition in transitions {
      fingerprint.add(
        label: transition.label, target: transition.target, output: transition.output)
    }
    return fingerprint.value
  }

  /// Whether the frozen `node` has the same language and outputs; linear in its transitions.
  func equals(_ node: FSTNode, in bytes: RawSpan) -> Bool {
    guard node.isFinal == isFinal, node.transitionCount == transitions.count,
      node.finalOutput(in: bytes) == finalOutput
    else { return false }
    for (index, transition) in transitions.enumerated() {
      guard node.label(index, in: bytes) == transition.label,
        node.target(index, in: bytes).map({ UInt64($0) }) == transition.target,
        node.output(index, in: bytes) == transition.output
      else { return false }
    }
    return true
  }
}
