/// Builds a minimal transducer from keys in ascending byte order, in one pass.
///
/// This is the incremental construction of J. Daciuk, S. Mihov, B. and R. Watson, "Incremental
/// Construction of Minimal Acyclic Finite-State Automata" (2000), for sorted input: only the path
/// of the last key is open; when a key leaves that path, the part that it no longer shares is
/// frozen, each node being written unless an equal one already is. Outputs are pushed towards the
/// root as far as all keys below share them, so that equal suffixes stay equal.
///
/// Memory: the bytes written, 16 to 32 bytes per node for the registry, and the open path.
package struct FSTBuilder: ~Copyable {
  private let outputs: FSTOutputs
  private var writer: NodeWriter
  private var registry = NodeRegistry()
  /// The open path: node `depth` follows `depth` bytes of the last key; later ones are spare.
  private var path: [UnfinishedNode] = [UnfinishedNode()]
  private var lastKey: [UInt8] = []
  private var longestKey = 0
  private var keyCount: UInt64 = 0
  private var nodeCount: UInt64 = 0

  /// A builder without keys.
  package init(outputs: FSTOutputs = .ordinals) {
    self.outputs = outputs
    writer = NodeWriter(hasOutputs: outputs == .values)
  }

  /// Adds `key`, which must be above all keys before; its output is its rank.
  ///
  /// In a builder of values, the key's value is its rank too. Linear in the key's length.
  package mutating func add(_ key: [UInt8]) throws(FSTError) {
    try add(key, output: keyCount)
  }

  /// Adds `key`, which must be above all keys before, with its output.
  ///
  /// A builder of ordinals ignores the output. Linear in the key's length.
  package mutating func add(_ key: [UInt8], output: UInt64) throws(FSTError) {
    guard key.count <= FSTFormat.longestKey else {
      throw .keyTooLong(length: key.count, limit: FSTFormat.longestKey)
    }
    let shared = try sharedPrefixLength(with: key)
    freezePath(below: shared)
    var remaining = outputs == .values ? output : 0
    // A key equal to the shared prefix can only be the first, empty one: others are refused above.
    for depth in 0..<shared {
      let last = path[depth].transitions.count - 1
      let had = path[depth].transitions[last].output
      let common = min(had, remaining)
      path[depth].transitions[last].output = common
      path[depth + 1].push(output: had - common)
      remaining -= common
    }
    for depth in shared..<key.count {
      if path.count == depth + 1 { path.append(UnfinishedNode()) }
      path[depth].transitions.append(
        .init(label: key[depth], output: remaining, target: 0, keyCount: 0))
      path[depth + 1].reset()
      remaining = 0
    }
    path[key.count].isFinal = true
    path[key.count].finalOutput = remaining
    lastKey.removeLast(lastKey.count - shared)
    lastKey += key[shared...]
    longestKey = max(longestKey, key.count)
    keyCount += 1
  }

  /// Freezes what is open and returns the bytes of the transducer.
  package consuming func finish() -> [UInt8] {
    freezePath(below: 0)
    let root = freeze(0)
    return writer.finish(
      keyCount: keyCount, nodeCount: nodeCount, root: root, longestKey: longestKey)
  }

  /// Length of the prefix that `key` and the last key share, after checking that `key` comes later.
  private func sharedPrefixLength(with key: [UInt8]) throws(FSTError) -> Int {
    guard keyCount > 0 else { return 0 }
    let limit = min(key.count, lastKey.count)
    var shared = 0
    while shared < limit, key[shared] == lastKey[shared] { shared += 1 }
    if shared == key.count, shared == lastKey.count { throw .duplicateKey(key) }
    if shared == key.count || (shared < lastKey.count && key[shared] < lastKey[shared]) {
      throw .keyOutOfOrder(key: key, previous: lastKey)
    }
    return shared
  }

  /// Freezes the nodes of the path after `depth` bytes and links each to the one before.
  private mutating func freezePath(below depth: Int) {
    guard lastKey.count > depth else { return }
    for level in stride(from: lastKey.count, to: depth, by: -1) {
      let count = path[level].keyCount
      let address = freeze(level)
      let last = path[level - 1].transitions.count - 1
      path[level - 1].transitions[last].target = address
      path[level - 1].transitions[last].keyCount = count
    }
  }

  /// Address of a written node equal to the one at `level`, writing it if there is none.
  private mutating func freeze(_ level: Int) -> UInt64 {
    let fingerprint = path[level].fingerprint
    let hasOutputs = writer.hasOutputs
    let known = registry.find(fingerprint: fingerprint) { [path, writer] address in
      let bytes = unsafe writer.bytes.span.bytes
      guard let node = FSTNode(at: address, in: bytes, hasOutputs: hasOutputs) else { return false }
      return path[level].equals(node, in: bytes)
    }
    if let known { return known }
    let address = writer.append(path[level])
    nodeCount += 1
    registry.insert(address: address, fingerprint: fingerprint) { [writer] older in
      writer.fingerprint(at: older)
    }
    return address
  }
}
