import SoukModel
package import SoukTrust

/// The digests of an archive's pieces: they tell which bytes of a damaged copy are wrong.
///
/// A text file beside the archive; the index, which is signed, holds its digest.
package struct ChunkList: Hashable, Sendable {
  /// The first line.
  package static let header = "souk-chunks-v1"
  /// The length of a piece in bytes; the last one may be shorter.
  package static let chunkSize = 64 << 10

  /// The archive's length in bytes.
  package let size: Int
  /// The digest of each piece, in order.
  package let digests: [SHA256Digest]

  /// Cuts an archive into pieces.
  package init(of archive: [UInt8]) {
    size = archive.count
    digests = stride(from: 0, to: archive.count, by: Self.chunkSize).map { start in
      SHA256Digest(of: Array(archive[start..<min(start + Self.chunkSize, archive.count)]))
    }
  }

  /// The file.
  package var text: String {
    digests.reduce("\(Self.header)\nsize: \(size)\nchunk: \(Self.chunkSize)\n") { $0 + "\($1)\n" }
  }
}
