import CSodium

/// Bytes that are overwritten with zeros when nobody holds them any more.
///
/// Not `Sendable`: a secret belongs to one task from reading to wiping.
package final class SecretBytes {
  /// The bytes; whoever copies them must wipe the copy with ``wipe(_:)``.
  package private(set) var bytes: [UInt8]

  /// Takes the bytes over; the caller should hold no copy.
  package init(_ bytes: consuming [UInt8]) { self.bytes = bytes }

  /// Copies parts into one secret, without a copy besides; the parts are the caller's to wipe.
  init(joining parts: [[UInt8]]) {
    var joined: [UInt8] = []
    // A buffer that grows would leave what it held behind.
    joined.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for part in parts { joined += part }
    bytes = joined
  }

  /// How many there are.
  package var count: Int { bytes.count }

  /// A part of them, as a secret of its own; nil where the range is outside.
  func part(_ range: Range<Int>) -> SecretBytes? {
    guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return nil }
    return SecretBytes(Array(bytes[range]))
  }

  deinit { Self.wipe(&bytes) }

  /// Overwrites an array in place; useful only for an array that shares its storage with none.
  package static func wipe(_ bytes: inout [UInt8]) {
    unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe sodium_memzero(buffer.baseAddress, buffer.count)
    }
  }
}
