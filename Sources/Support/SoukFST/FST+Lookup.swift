/// Where a walk along given bytes ended.
struct FSTWalk {
  /// The node reached.
  var node: FSTNode
  /// Keys that come before all keys of the node.
  var keysBefore: UInt64
  /// Outputs collected on the way.
  var output: UInt64
}

extension FST {
  /// What is known of `key`, or nil when it is no key; linear in its length.
  package func match(_ key: Span<UInt8>) -> FSTMatch? {
    guard let walk = walk(key), walk.node.isFinal else { return nil }
    let own = walk.node.finalOutput(in: unsafe bytes.span.bytes.extracting(place))
    return FSTMatch(
      ordinal: walk.keysBefore, output: hasOutputs ? walk.output &+ own : walk.keysBefore)
  }

  /// The output of `key`, or nil when it is no key; linear in its length.
  package func get(_ key: Span<UInt8>) -> UInt64? { match(key)?.output }

  /// The output of `key`, or nil when it is no key; linear in its length.
  package func get(_ key: [UInt8]) -> UInt64? { match(key.span)?.output }

  /// The rank of `key` among all keys, or nil when it is no key; linear in its length.
  package func ordinal(of key: [UInt8]) -> UInt64? { match(key.span)?.ordinal }

  /// The ranks of all keys that begin with `prefix`; empty when there are none.
  ///
  /// Linear in the length of the prefix and of the unbranched run of bytes after it, whatever the
  /// number of keys. An empty prefix gives all ranks.
  package func ordinalRange(ofPrefix prefix: [UInt8]) -> Range<UInt64> {
    guard let walk = walk(prefix.span) else { return 0..<0 }
    let (end, overflow) = walk.keysBefore.addingReportingOverflow(keyCount(below: walk.node))
    return overflow ? 0..<0 : walk.keysBefore..<end
  }

  /// The number of keys that begin with `prefix`; costs what the range of ordinals does.
  package func keyCount(withPrefix prefix: [UInt8]) -> UInt64 {
    let range = ordinalRange(ofPrefix: prefix)
    return range.upperBound - range.lowerBound
  }

  /// The key of a rank, or nil when there are not as many keys.
  ///
  /// Linear in the key's length, times the logarithm of the branches on the way.
  package func key(atOrdinal ordinal: UInt64) -> [UInt8]? {
    guard ordinal < keyCount, var node = node(at: root) else { return nil }
    let span = unsafe bytes.span.bytes.extracting(place)
    var remaining = ordinal
    var key: [UInt8] = []
    while key.count <= longestKey {
      if node.isFinal, remaining == 0 { return key }
      guard node.transitionCount > 0 else { return nil }
      var low = 0
      var high = node.transitionCount - 1
      while low < high {
        let middle = (low + high + 1) >> 1
        if node.keysBefore(middle, in: span) <= remaining {
          low = middle
        } else {
          high = middle - 1
        }
      }
      let before = node.keysBefore(low, in: span)
      guard before <= remaining, let target = node.target(low, in: span),
        let next = self.node(at: target)
      else { return nil }
      key.append(node.label(low, in: span))
      remaining -= before
      node = next
    }
    return nil
  }

  /// The node at `address`, or nil when the bytes there are none.
  func node(at address: Int) -> FSTNode? {
    unsafe FSTNode(at: address, in: bytes.span.bytes.extracting(place), hasOutputs: hasOutputs)
  }

  /// Follows `key` from the root, or nil when no key begins so.
  func walk(_ key: Span<UInt8>) -> FSTWalk? {
    guard key.count <= longestKey, let start = node(at: root) else { return nil }
    let span = unsafe bytes.span.bytes.extracting(place)
    var walk = FSTWalk(node: start, keysBefore: 0, output: 0)
    for index in key.indices {
      guard let transition = walk.node.find(key[index], in: span),
        let target = walk.node.target(transition, in: span), let next = node(at: target)
      else { return nil }
      walk.keysBefore &+= walk.node.keysBefore(transition, in: span)
      walk.output &+= walk.node.output(transition, in: span)
      walk.node = next
    }
    return walk
  }

  /// The number of keys at and below a node.
  func keyCount(below start: FSTNode) -> UInt64 {
    let span = unsafe bytes.span.bytes.extracting(place)
    var node = start
    var passed: UInt64 = 0
    while true {
      if let stored = node.storedKeyCount(in: span) { return passed &+ stored }
      if node.isFinal { passed &+= 1 }
      guard let target = node.target(0, in: span), let next = self.node(at: target) else {
        return passed
      }
      node = next
    }
  }
}
