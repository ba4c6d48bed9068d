/// What a file holds, and who may read it.
package struct KeyFileContent: Hashable, Sendable {
  /// The bytes; whoever takes a secret from here wipes them.
  package var bytes: [UInt8]
  /// The permission bits; nil for what has none, such as standard input.
  package var mode: UInt32?

  /// Makes a content.
  package init(bytes: [UInt8], mode: UInt32?) {
    self.bytes = bytes
    self.mode = mode
  }

  /// Whether anybody but the owner can read or write it.
  var isOpenToOthers: Bool { mode.map { $0 & 0o077 != 0 } ?? false }
}
