/// The growing bytes of a transducer; writes nodes in the shapes of ``FSTFormat``.
struct NodeWriter {
  /// Header, nodes and padding so far: a valid node area at any time.
  private(set) var bytes = [UInt8](
    repeating: 0, count: FSTFormat.headerSize + FSTFormat.paddingSize)
  /// Whether nodes carry outputs.
  let hasOutputs: Bool

  /// A writer with no nodes.
  init(hasOutputs: Bool) { self.hasOutputs = hasOutputs }

  /// Appends `node` and returns its address; linear in its transitions.
  mutating func append(_ node: UnfinishedNode) -> UInt64 {
    bytes.removeLast(FSTFormat.paddingSize)
    let address = UInt64(bytes.count)
    switch node.transitions.count {
    case 0: appendLeaf(node)
    case 1: appendSingle(node, node.transitions[0], at: address)
    default: appendBranch(node, at: address)
    }
    bytes.append(contentsOf: repeatElement(0, count: FSTFormat.paddingSize))
    return address
  }

  /// Fills in the header and the checksum and hands over the bytes.
  consuming func finish(
    keyCount: UInt64, nodeCount: UInt64, root: UInt64, longestKey: Int
  ) -> [UInt8] {
    for (index, byte) in FSTFormat.magic.enumerated() { bytes[index] = byte }
    put(UInt64(FSTFormat.version), width: 4, at: 8)
    put(UInt64(hasOutputs ? FSTFormat.outputsFlag : 0), width: 4, at: 12)
    put(keyCount, width: 8, at: 16)
    put(nodeCount, width: 8, at: 24)
    put(root, width: 8, at: 32)
    put(UInt64(bytes.count), width: 8, at: 40)
    put(UInt64(longestKey), width: 8, at: 48)
    put(UInt64(FST.checksum(of: unsafe bytes.span.bytes)), width: 4, at: FSTFormat.checksumOffset)
    return bytes
  }

  private mutating func appendLeaf(_ node: UnfinishedNode) {
    bytes.append(FSTFormat.leaf << 1 | (node.isFinal ? 1 : 0))
    appendFinal(node, width: appendWidth(holding: node.finalOutput))
  }

  private mutating func appendSingle(
    _ node: UnfinishedNode, _ only: UnfinishedNode.Transition, at address: UInt64
  ) {
    let distance = address - only.target
    if distance < 256, !node.isFinal, only.output == 0 {
      let index = FSTFormat.commonLabelIndex[Int(only.label)]
      bytes.append(index << 3 | FSTFormat.chain << 1)
      if index == 0 { bytes.append(only.label) }
      bytes.append(UInt8(distance))
      return
    }
    let distanceWidth = FSTFormat.width(of: distance)
    bytes.append(
      FSTFormat.unary << 1 | (node.isFinal ? 1 : 0) | UInt8(distanceWidth - 1) << 3)
    let outputWidth = appendWidth(holding: node.finalOutput | only.output)
    bytes.append(only.label)
    appendFinal(node, width: outputWidth)
    appendNumber(only.output, width: outputWidth)
    appendNumber(distance, width: distanceWidth)
  }

  private mutating func appendBranch(_ node: UnfinishedNode, at address: UInt64) {
    var outputs = node.finalOutput
    var lowest = address
    for transition in node.transitions {
      outputs |= transition.output
      lowest = min(lowest, transition.target)
    }
    let distanceWidth = FSTFormat.width(of: address - lowest)
    let countCode = FSTFormat.countCode(for: node.keyCount)
    bytes.append(
      FSTFormat.branch << 1 | (node.isFinal ? 1 : 0) | UInt8(distanceWidth - 1) << 3
        | countCode << 6)
    let outputWidth = appendWidth(holding: outputs)
    bytes.append(UInt8(node.transitions.count - 1))
    appendFinal(node, width: outputWidth)
    for transition in node.transitions { bytes.append(transition.label) }
    var keys: UInt64 = node.isFinal ? 1 : 0
    for transition in node.transitions {
      keys += transition.keyCount
      appendNumber(keys, width: FSTFormat.countWidth(code: countCode))
    }
    for transition in node.transitions { appendNumber(transition.output, width: outputWidth) }
    for transition in node.transitions {
      appendNumber(address - transition.target, width: distanceWidth)
    }
  }

  private mutating func appendWidth(holding output: UInt64) -> Int {
    guard hasOutputs else { return 0 }
    let width = FSTFormat.width(of: output)
    bytes.append(UInt8(width))
    return width
  }

  private mutating func appendFinal(_ node: UnfinishedNode, width: Int) {
    if node.isFinal { appendNumber(node.finalOutput, width: width) }
  }

  private mutating func appendNumber(_ value: UInt64, width: Int) {
    for index in 0..<width { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(8 * index))) }
  }

  private mutating func put(_ value: UInt64, width: Int, at offset: Int) {
    for index in 0..<width {
      bytes[offset + index] = UInt8(truncatingIfNeeded: value >> UInt64(8 * index))
    }
  }
}

extension NodeWriter {
  /// The fingerprint of a node already written, as ``UnfinishedNode/fingerprint`` gives it.
  func fingerprint(at address: Int) -> UInt64 {
    let span = unsafe bytes.span.bytes
    guard let node = FSTNode(at: address, in: span, hasOutputs: hasOutputs) else { return 0 }
    var fingerprint = NodeFingerprint(
      isFinal: node.isFinal, finalOutput: node.finalOutput(in: span))
    for index in 0..<node.transitionCount {
      fingerprint.add(
        label: node.label(index, in: span), target: UInt64(node.target(index, in: span) ?? 0),
        output: node.output(index, in: span))
    }
    return fingerprint.value
  }
}
