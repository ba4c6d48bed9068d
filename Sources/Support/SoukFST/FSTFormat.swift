/// The byte format of a frozen transducer, version 1; all numbers little-endian.
///
/// ```
/// offset  size  field
///      0     8  magic "SOUKFST" and a zero byte
///      8     4  version, 1
///     12     4  flags: bit 0 set when keys carry outputs of their own
///     16     8  number of keys
///     24     8  number of nodes
///     32     8  address of the root node
///     40     8  length of the whole, this header and the padding included
///     48     8  length in bytes of the longest key
///     56     4  zero
///     60     4  CRC-32C of all other bytes (0 …< 60, then 64 …< end)
///     64     …  nodes, each after all nodes that it leads to
///   end-8     8  zeros, so that a node may always be read eight bytes at a time
/// ```
///
/// An address is the offset of a node's first byte. A transition stores how far its target lies
/// before the node, so that an address never grows along a path and a walk always ends. The first
/// byte of a node says which of four shapes follows:
///
/// ```
/// bit  0    a key ends here
/// bits 1-2  0 leaf, 1 unary, 2 branch, 3 chain
/// bits 3-5  bytes per distance, less one           (unary, branch)
/// bits 6-7  bytes per count: 1, 2, 3 or 8          (branch)
/// bits 3-7  index of the label, 0 when written out (chain)
///
/// leaf    head [width [final]]
/// unary   head [width] label [final] [output] distance
/// branch  head [width] n-1 [final] n labels, n counts, n outputs, n distances
/// chain   head [label] distance(1 byte)            one transition, no output, no key ends here
/// ```
///
/// `width` (0 to 8, bytes per output) is there only when flag 0 is set; `final` only when a key
/// ends in the node as well. The counts of a branch are, for each transition but the first, the
/// number of keys that come before it in the node, and at last the number of all keys below the
/// node: they make the rank of a key the sum of one number per byte.
package enum FSTFormat {
  /// The first eight bytes.
  package static let magic: [UInt8] = [0x53, 0x4f, 0x55, 0x4b, 0x46, 0x53, 0x54, 0x00]
  /// The version that this build writes and reads.
  package static let version: UInt32 = 1
  /// Longest key that a builder takes, in bytes.
  package static let longestKey = 65_535

  static let headerSize = 64
  static let paddingSize = 8
  static let checksumOffset = 60
  static let outputsFlag: UInt32 = 1

  static let leaf: UInt8 = 0
  static let unary: UInt8 = 1
  static let branch: UInt8 = 2
  static let chain: UInt8 = 3

  /// Labels that a chain node names by index, 1 being the first; part of the format.
  static let commonLabels: [UInt8] = Array("etaoinsrlcdpmuhgbfykvwxjz-_.012".utf8)

  /// For each byte its index in a chain node, 0 when it has none.
  static let commonLabelIndex: [UInt8] = {
    var index = [UInt8](repeating: 0, count: 256)
    for (position, label) in commonLabels.enumerated() {
      index[Int(label)] = UInt8(position + 1)
    }
    return index
  }()

  /// Bytes that `value` needs, 0 for 0.
  static func width(of value: UInt64) -> Int {
    (UInt64.bitWidth - value.leadingZeroBitCount + 7) / 8
  }

  /// Two-bit code of the narrowest count width that holds `value`.
  static func countCode(for value: UInt64) -> UInt8 {
    switch width(of: value) {
    case 0, 1: 0
    case 2: 1
    case 3: 2
    default: 3
    }
  }

  /// Bytes per count for a two-bit code.
  static func countWidth(code: UInt8) -> Int { code == 3 ? 8 : Int(code) + 1 }
}
