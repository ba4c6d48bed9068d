package import SoukModel

/// What a diagnosis needs and this module does not do itself: unpacking, and the time.
///
/// Without a tool the trials that need it are left out, and said to be.
package struct CaseTools: Sendable {
  /// Unpacks gzip, xz or zstd, at most so many bytes; nil where it is none of them or is longer.
  package var unpack: (@Sendable (_ bytes: [UInt8], _ limit: Int) -> [UInt8]?)?
  /// Lists an archive; nil where its format is unknown.
  package var list: (@Sendable (_ bytes: [UInt8]) -> ArchiveListing?)?
  /// Seconds since 1970.
  package var now: Int64

  /// Makes tools; by default there are none, and it is 1970.
  package init(
    now: Int64 = 0, unpack: (@Sendable ([UInt8], Int) -> [UInt8]?)? = nil,
    list: (@Sendable ([UInt8]) -> ArchiveListing?)? = nil
  ) {
    self.now = now
    self.unpack = unpack
    self.list = list
  }
}
