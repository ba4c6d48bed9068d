/// The beginning of a file whose transfer broke off.
package struct PartialFile: Hashable, Sendable {
  /// What had come.
  package var bytes: [UInt8]
  /// What names the state of the file that it is of; nil where the server named none, and then
  /// nothing can be put behind it.
  package var tag: String?

  /// Makes one.
  package init(bytes: [UInt8], tag: String?) {
    self.bytes = bytes
    self.tag = tag
  }
}
