package import SoukModel

/// An archive taken apart in memory.
package struct UnpackedArchive: Hashable, Sendable {
  /// What it holds and what stands against unpacking it.
  package let listing: ArchiveListing
  /// The content by path; empty where anything stands against unpacking it.
  package let files: [String: [UInt8]]
}
