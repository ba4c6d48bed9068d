/// What trials need and this module does not do itself: packing and unpacking.
///
/// Without a tool the trials that need it are left out, and are not among what was ruled out.
package struct DiagnosisTools: Sendable {
  /// Unpacks gzip, xz, zstd and the like, at most so many bytes; nil where it is none or is longer.
  package var unpack: (@Sendable (_ bytes: [UInt8], _ limit: Int) -> [UInt8]?)?
  /// Packs in the ways that common programs do, so that a digest of the packed form can be met.
  package var pack: (@Sendable (_ bytes: [UInt8]) -> [[UInt8]])?

  /// Makes tools; by default there are none.
  package init(
    unpack: (@Sendable ([UInt8], Int) -> [UInt8]?)? = nil,
    pack: (@Sendable ([UInt8]) -> [[UInt8]])? = nil
  ) {
    self.unpack = unpack
    self.pack = pack
  }

  /// The most bytes that a trial unpacks to.
  static let unpackLimit = 64 << 20
  /// The longest content that a trial packs again.
  static let packLimit = 1 << 20
}
