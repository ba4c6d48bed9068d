import CSodium

/// The one bit by which a content differs from what a digest stands for.
struct BitFlip: Hashable, Sendable {
  /// The byte.
  let offset: Int
  /// The bit within it, 0 for the lowest.
  let bit: Int
  /// The byte as it should be.
  let expected: UInt8
  /// The byte as it is.
  let found: UInt8

  /// Longer contents would take more than a second: the search is quadratic.
  static let lengthLimit = 8 << 10

  /// Looks for the bit; nil where no single one explains the digest, or the content is too long.
  ///
  /// Each bit is flipped and the rest hashed from the state before its block: 4 n² bytes in all.
  init?(in content: [UInt8], toward digest: SHA256Digest) {
    guard !content.isEmpty, content.count <= Self.lengthLimit else { return nil }
    var before = SHA256Hasher()
    var copy = content
    let block = 64
    for start in stride(from: 0, to: content.count, by: block) {
      let end = min(start + block, content.count)
      for offset in start..<end {
        for bit in 0..<8 {
          copy[offset] ^= 1 << UInt8(bit)
          var hasher = before
          unsafe copy.withUnsafeBytes { bytes in
            unsafe hasher.update(UnsafeRawBufferPointer(rebasing: bytes[start...]))
          }
          let flipped = copy[offset]
          copy[offset] = content[offset]
          guard hasher.finish() == digest else { continue }
          self.offset = offset
          self.bit = bit
          expected = flipped
          found = content[offset]
          return
        }
      }
      before.update(Array(content[start..<end]))
    }
    return nil
  }
}
