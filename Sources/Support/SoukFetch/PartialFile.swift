/// The beginning of a file whose transfer broke off.
package struct PartialFile: Hashable, Sendable {
  /// What had come.
  package var bytes: [UInt8]
  /// What names the state of the file that it is of; nil where the server named none, and then
  /// nothing can be put behind it.
  package var tag: String?

  /// Whether its rest can be asked for: there is something, and what names its state promises equal
  /// bytes (RFC 9110, 13.1.5: a weak tag does not).
  var canBeContinued: Bool {
    guard let tag, !bytes.isEmpty else { return false }
    return !tag.hasPrefix("W/")
  }

  /// Makes one.
  package init(bytes: [UInt8], tag: String?) {
    self.bytes = bytes
    self.tag = tag
  }
}
