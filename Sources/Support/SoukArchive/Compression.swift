/// How a file is packed, told from how it begins.
enum Compression: Hashable {
  /// Not at all.
  case none
  /// gzip.
  case gzip
  /// xz, Zstandard or LZ4, which check themselves.
  case selfChecking
  /// Something souk does not unpack: what it is, in words.
  case foreign(String)

  private static let signatures: [([UInt8], Compression)] = [
    ([0x1F, 0x8B], .gzip), ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .selfChecking),
    ([0x28, 0xB5, 0x2F, 0xFD], .selfChecking), ([0x04, 0x22, 0x4D, 0x18], .selfChecking),
    (Array("LZIP".utf8), .foreign("an lzip file")),
    (Array("BZh".utf8), .foreign("a bzip2 file")),
    ([0x50, 0x4B, 0x03, 0x04], .foreign("a zip archive")),
    ([0x50, 0x4B, 0x05, 0x06], .foreign("an empty zip archive")),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .foreign("a 7z archive")),
    (Array("Rar!".utf8), .foreign("a RAR archive")),
    ([0xED, 0xAB, 0xEE, 0xDB], .foreign("an RPM package")),
    ([0x1F, 0x9D], .foreign("a compress (.Z) file")),
    ([0x1F, 0xA0], .foreign("a compress (.Z) file")),
    ([0x89, 0x4C, 0x5A, 0x4F], .foreign("an lzop file")),
    (Array("070701".utf8), .foreign("a cpio archive")),
    (Array("070707".utf8), .foreign("a cpio archive")),
    ([0x5D, 0x00, 0x00], .foreign("an lzma file")), (Array("xar!".utf8), .foreign("a xar archive")),
    ([0x78, 0x9C], .foreign("a zlib stream")),
    ([0x7F, 0x45, 0x4C, 0x46], .foreign("an ELF program")),
  ]

  /// Tells it from the first bytes.
  init(_ head: [UInt8]) {
    self = Self.signatures.first { head.starts(with: $0.0) }?.1 ?? .none
  }
}
