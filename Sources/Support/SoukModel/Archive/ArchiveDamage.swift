/// Where an archive stops being one.
package struct ArchiveDamage: Hashable, Sendable, Codable {
  /// How many bytes of the archive were taken before it showed.
  package var offset: Int64
  /// The byte in the unpacked archive, where it shows there.
  package var unpackedOffset: Int64?
  /// What is wrong, safe to print.
  package var reason: String

  /// Describes damage.
  package init(offset: Int64, unpackedOffset: Int64? = nil, reason: String) {
    self.offset = offset
    self.unpackedOffset = unpackedOffset
    self.reason = reason
  }
}
