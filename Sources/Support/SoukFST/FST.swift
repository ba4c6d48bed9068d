/// A map from byte strings to numbers as a minimal, acyclic transducer in one frozen buffer.
///
/// Built by ``FSTBuilder``, stored in ``FSTFormat``. Beside its output every key has an ordinal, its
/// rank in byte order, and the keys with a common prefix have neighbouring ordinals; so a prefix is
/// a range of numbers, and a filter for it is two comparisons.
///
/// Opening checks magic, version, length and checksum. Should bytes that no builder wrote pass all
/// four, a lookup may answer wrongly, but it stays inside the buffer and it ends.
package struct FST: Sendable {
  /// Number of keys.
  package let keyCount: UInt64
  /// Number of states of the automaton.
  package let nodeCount: UInt64
  /// Length of the longest key in bytes; no walk goes deeper.
  package let longestKey: Int
  /// Whether keys carry outputs of their own.
  package let outputs: FSTOutputs
  /// What the frozen form is a part of.
  let bytes: [UInt8]
  /// Where in ``bytes`` it lies.
  let place: Range<Int>

  let root: Int
  var hasOutputs: Bool { outputs == .values }

  /// Opens frozen bytes; linear in their number, because of the checksum.
  package init(bytes: [UInt8]) throws(FSTError) {
    try self.init(bytes: bytes, in: 0..<bytes.count, isChecked: false)
  }

  /// Opens frozen bytes that are a part of others, which are not copied.
  ///
  /// - Parameter isChecked: whether a checksum over all of them was compared: then theirs is not, and
  ///   opening costs the same however many there are.
  package init(bytes: [UInt8], in place: Range<Int>, isChecked: Bool) throws(FSTError) {
    let least = FSTFormat.headerSize + FSTFormat.paddingSize + 1
    let frozen = bytes[place.clamped(to: bytes.indices)]
    let magic = Array(frozen.prefix(FSTFormat.magic.count))
    guard magic.count == FSTFormat.magic.count else {
      throw .truncated(expected: UInt64(least), found: UInt64(frozen.count))
    }
    guard magic == FSTFormat.magic else { throw .wrongMagic(found: magic) }
    guard frozen.count >= least else {
      throw .truncated(expected: UInt64(least), found: UInt64(frozen.count))
    }
    func field(_ offset: Int, _ width: Int) -> UInt64 {
      let start = frozen.startIndex + offset
      return frozen[start..<start + width].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
    let version = UInt32(field(8, 4))
    guard version == FSTFormat.version else {
      throw .unsupportedVersion(found: version, expected: FSTFormat.version)
    }
    let length = field(40, 8)
    guard length == UInt64(frozen.count) else {
      throw .truncated(expected: length, found: UInt64(frozen.count))
    }
    if !isChecked {
      let stored = UInt32(field(FSTFormat.checksumOffset, 4))
      let computed = Self.checksum(of: unsafe bytes.span.bytes.extracting(place))
      guard stored == computed else {
        throw .checksumMismatch(stored: stored, computed: computed)
      }
    }
    let flags = field(12, 4)
    guard flags <= UInt64(FSTFormat.outputsFlag) else {
      throw .invalidHeader(field: "flags", value: flags)
    }
    let root = field(32, 8)
    let end = UInt64(frozen.count - FSTFormat.paddingSize)
    guard root >= UInt64(FSTFormat.headerSize), root < end else {
      throw .invalidHeader(field: "root", value: root)
    }
    let longest = field(48, 8)
    guard longest <= UInt64(FSTFormat.longestKey) else {
      throw .invalidHeader(field: "longest key", value: longest)
    }
    self.bytes = bytes
    self.place = place
    self.root = Int(root)
    keyCount = field(16, 8)
    nodeCount = field(24, 8)
    longestKey = Int(longest)
    outputs = flags == 0 ? .ordinals : .values
  }

  /// The checksum that belongs into the header of `bytes`, which are at least a header long.
  static func checksum(of bytes: RawSpan) -> UInt32 {
    var crc = CRC32C()
    crc.update(bytes.extracting(first: FSTFormat.checksumOffset))
    crc.update(bytes.extracting(droppingFirst: FSTFormat.headerSize))
    return crc.value
  }
}
