/// What a cell shows, in four bytes: a scalar, or the number of a cluster in the grid's table.
package struct Glyph: Hashable, Sendable {
  /// Bits 0 to 20 hold the scalar or the cluster's number, the top bits the flags.
  private let raw: UInt32

  private static let clusterBit: UInt32 = 1 << 31
  private static let continuationBit: UInt32 = 1 << 30
  private static let wideBit: UInt32 = 1 << 29
  private static let riskyBit: UInt32 = 1 << 28
  private static let valueMask: UInt32 = 0x1F_FFFF

  private init(raw: UInt32) {
    self.raw = raw
  }

  /// An empty cell.
  package static let blank = Glyph(raw: 0x20)

  /// The right half of a wide cell.
  package static let continuation = Glyph(raw: continuationBit)

  /// A scalar alone.
  init(_ scalar: Unicode.Scalar, isWide: Bool = false, isRisky: Bool = false) {
    raw = scalar.value | (isWide ? Self.wideBit : 0) | (isRisky ? Self.riskyBit : 0)
  }

  /// A printable ASCII byte.
  init(ascii byte: UInt8) {
    raw = UInt32(byte)
  }

  /// A cluster by its number in the grid's table.
  init(cluster number: Int, isWide: Bool) {
    raw =
      UInt32(truncatingIfNeeded: number) & Self.valueMask | Self.clusterBit | Self.riskyBit
      | (isWide ? Self.wideBit : 0)
  }

  /// Whether this is the right half of a wide cell.
  package var isContinuation: Bool { raw == Self.continuationBit }

  /// Whether it takes two cells.
  package var isWide: Bool { raw & Self.wideBit != 0 }

  /// Whether terminals disagree about its width.
  package var isRisky: Bool { raw & Self.riskyBit != 0 }

  /// Whether it is one cell of one scalar, so that nothing hangs on its neighbours.
  var isSimple: Bool { raw & ~Self.valueMask == 0 }

  /// Whether it is one byte in a stream.
  var isPlain: Bool { raw < 0x7F }

  /// The cluster's number, for a cluster.
  var cluster: Int? {
    raw & Self.clusterBit == 0 ? nil : Int(raw & Self.valueMask)
  }

  /// The scalar, for anything but a cluster or a right half.
  package var scalar: Unicode.Scalar? {
    raw & (Self.clusterBit | Self.continuationBit) == 0
      ? Unicode.Scalar(raw & Self.valueMask) : nil
  }
}
