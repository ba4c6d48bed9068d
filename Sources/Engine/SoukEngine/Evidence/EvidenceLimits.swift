/// How large a bundle of evidence may be.
enum EvidenceLimits {
  /// The most bytes of content that are packed.
  static let content = 64 << 20
  /// How much of larger content is packed, in bytes.
  static let head = 64 << 10
  /// The most bytes of a packed bundle that are read.
  static let bundle = 128 << 20
  /// The most bytes of all files of a bundle together.
  static let unpacked = 160 << 20
  /// The most files in a bundle.
  static let files = 64
  /// The most bytes of the manifest.
  static let manifest = 16 << 20
}
