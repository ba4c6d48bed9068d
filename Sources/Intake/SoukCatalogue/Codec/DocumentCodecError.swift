/// Why the bytes of a stored package could not be read.
package enum DocumentCodecError: Error, Hashable, Sendable {
  /// The first byte names a layout that this build does not know.
  case unknownVersion(UInt8)
  /// The bytes end before the value does.
  case truncated(offset: Int)
  /// A value is outside of what its place allows.
  case invalid(what: String, offset: Int)
  /// Bytes remain after the last value.
  case trailing(count: Int)
}
