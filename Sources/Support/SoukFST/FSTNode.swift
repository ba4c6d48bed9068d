/// A decoded node: where its parts lie in the bytes of a transducer.
///
/// Decoding checks once that all parts lie inside the node area; the accessors then read without
/// further checks. The bytes are passed to each accessor rather than held, so that a node can stand
/// on a stack of any length without tying up the buffer; they must be the ones decoded from.
struct FSTNode {
  /// Offset of the node's first byte.
  private(set) var address: Int
  /// Whether a key ends here.
  private(set) var isFinal = false
  /// Number of transitions, 0 to 256.
  private(set) var transitionCount = 0

  private var labels = 0
  private var counts = 0
  private var outputs = 0
  private var distances = 0
  private var finalOutputAt = 0
  private var distanceWidth = 0
  private var countWidth = 0
  private var outputWidth = 0
  /// Label of a chain node that names it by index; -1 when labels stand in the bytes.
  private var inlineLabel = -1

  /// Decodes the node at `address`, or nil when it does not lie whole in the node area.
  init?(at address: Int, in bytes: RawSpan, hasOutputs: Bool) {
    let end = bytes.byteCount - FSTFormat.paddingSize
    guard address >= FSTFormat.headerSize, address < end else { return nil }
    self.address = address
    let head = Self.byte(at: address, in: bytes)
    var offset = address + 1
    let kind = (head >> 1) & 3
    if kind == FSTFormat.chain {
      transitionCount = 1
      let index = Int(head >> 3)
      if index == 0 {
        labels = offset
        offset += 1
      } else {
        inlineLabel = Int(FSTFormat.commonLabels[index - 1])
      }
      distances = offset
      distanceWidth = 1
      offset += 1
    } else {
      isFinal = head & 1 == 1
      if hasOutputs {
        // The byte read may be padding when the node is cut short; the check at the end refuses it.
        outputWidth = Int(Self.byte(at: offset, in: bytes))
        guard outputWidth <= 8 else { return nil }
        offset += 1
      }
      layOut(kind: kind, head: head, from: &offset, in: bytes)
    }
    guard offset <= end else { return nil }
  }

  private mutating func layOut(
    kind: UInt8, head: UInt8, from offset: inout Int, in bytes: RawSpan
  ) {
    if kind == FSTFormat.unary {
      transitionCount = 1
      labels = offset
      offset += 1
    } else if kind == FSTFormat.branch {
      transitionCount = Int(Self.byte(at: offset, in: bytes)) + 1
      offset += 1
      countWidth = FSTFormat.countWidth(code: head >> 6)
    }
    finalOutputAt = offset
    if isFinal { offset += outputWidth }
    guard kind != FSTFormat.leaf else { return }
    distanceWidth = Int((head >> 3) & 7) + 1
    if kind == FSTFormat.branch {
      labels = offset
      offset += transitionCount
      counts = offset
      offset += transitionCount * countWidth
    }
    outputs = offset
    offset += transitionCount * outputWidth
    distances = offset
    offset += transitionCount * distanceWidth
  }

  /// Output added when a key ends here.
  func finalOutput(in bytes: RawSpan) -> UInt64 {
    isFinal ? Self.number(at: finalOutputAt, width: outputWidth, in: bytes) : 0
  }

  /// Label of transition `index`, which must be below `transitionCount`.
  func label(_ index: Int, in bytes: RawSpan) -> UInt8 {
    inlineLabel >= 0 ? UInt8(inlineLabel) : Self.byte(at: labels + index, in: bytes)
  }

  /// Output of transition `index`.
  func output(_ index: Int, in bytes: RawSpan) -> UInt64 {
    Self.number(at: outputs + index * outputWidth, width: outputWidth, in: bytes)
  }

  /// Number of keys of this node that come before those of transition `index`.
  func keysBefore(_ index: Int, in bytes: RawSpan) -> UInt64 {
    if index == 0 { return isFinal ? 1 : 0 }
    return Self.number(at: counts + (index - 1) * countWidth, width: countWidth, in: bytes)
  }

  /// Number of keys below this node, its own included, or nil when that takes a walk.
  ///
  /// It is written in branches and clear in leaves; in a node with one transition it is the target's.
  func storedKeyCount(in bytes: RawSpan) -> UInt64? {
    if transitionCount == 0 { return isFinal ? 1 : 0 }
    guard countWidth > 0 else { return nil }
    return Self.number(
      at: counts + (transitionCount - 1) * countWidth, width: countWidth, in: bytes)
  }

  /// Address of the target of transition `index`, or nil when it points nowhere sensible.
  func target(_ index: Int, in bytes: RawSpan) -> Int? {
    let distance = Self.number(
      at: distances + index * distanceWidth, width: distanceWidth, in: bytes)
    guard distance > 0, distance <= UInt64(address - FSTFormat.headerSize) else { return nil }
    return address - Int(distance)
  }

  /// Index of the transition for `label`; logarithmic in the number of transitions.
  func find(_ label: UInt8, in bytes: RawSpan) -> Int? {
    var low = 0
    var high = transitionCount
    while low < high {
      let middle = (low + high) >> 1
      let found = self.label(middle, in: bytes)
      if found == label { return middle }
      if found < label { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  private static func byte(at offset: Int, in bytes: RawSpan) -> UInt8 {
    unsafe bytes.unsafeLoad(fromUncheckedByteOffset: offset, as: UInt8.self)
  }

  /// The number in the `width` (0 to 8) bytes at `offset`, which the padding makes readable.
  private static func number(at offset: Int, width: Int, in bytes: RawSpan) -> UInt64 {
    guard width > 0 else { return 0 }
    let word = unsafe UInt64(
      littleEndian: bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
    return word & (UInt64.max >> UInt64(64 - 8 * width))
  }
}
