import SoukFST

/// What changed since an index was frozen whole: the documents that came, and which of it are gone.
///
/// | offset | bytes | what |
/// | --- | --- | --- |
/// | 0 | 8 | magic `SOUKSDX\n` |
/// | 8 | 4 | format version |
/// | 12 | 4 | CRC-32C over everything from offset 16 |
/// | 16 | 8 | the generation of the base |
/// | 24 | 8 | how many numbers follow, *n* |
/// | 32 | 8*n* | the numbers of documents that no longer count in the base, ascending |
/// | | | an index of the others, in the form of ``SearchIndexFormat`` |
struct IndexDelta: Sendable {
  /// The generation of the index that this is beside.
  let base: Int64
  /// The numbers of the documents that are gone or stand in ``index`` in another form, ascending.
  let replaced: [Int64]
  /// The documents that are new or changed.
  let index: SearchIndex

  static let magic: [UInt8] = Array("SOUKSDX\n".utf8)
  static let version: UInt32 = 1
  private static let headerSize = 32

  /// Opens bytes that ``bytes(base:replaced:index:)`` wrote; linear in their number.
  init(bytes: [UInt8]) throws(SearchIndexError) {
    guard bytes.count >= Self.headerSize else {
      throw .wrongLength(expected: UInt64(Self.headerSize), found: UInt64(bytes.count))
    }
    guard bytes.starts(with: Self.magic) else { throw .wrongMagic }
    let version = UInt32(truncatingIfNeeded: SearchIndex.load(bytes, 8, 4))
    guard version == Self.version else {
      throw .unsupportedVersion(found: version, expected: Self.version)
    }
    let stored = UInt32(truncatingIfNeeded: SearchIndex.load(bytes, 12, 4))
    let computed = Self.checksum(of: bytes)
    guard stored == computed else {
      throw .checksumMismatch(stored: stored, computed: computed)
    }
    let count = SearchIndex.load(bytes, 24, 8)
    guard count <= UInt64((bytes.count - Self.headerSize) / 8) else {
      throw .inconsistent(section: "replaced")
    }
    base = Int64(bitPattern: SearchIndex.load(bytes, 16, 8))
    replaced = (0..<Int(count)).map { place in
      Int64(bitPattern: SearchIndex.load(bytes, Self.headerSize + 8 * place, 8))
    }
    guard zip(replaced, replaced.dropFirst()).allSatisfy({ $0 < $1 }) else {
      throw .inconsistent(section: "replaced")
    }
    index = try SearchIndex(bytes: Array(bytes[(Self.headerSize + 8 * Int(count))...]))
  }

  /// The bytes of a delta.
  ///
  /// - Parameter replaced: the numbers, in any order.
  static func bytes(base: Int64, replaced: Set<Int64>, index: [UInt8]) -> [UInt8] {
    var bytes = magic
    func append(_ value: UInt64, _ width: Int) {
      for byte in 0..<width { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(8 * byte))) }
    }
    append(UInt64(version), 4)
    append(0, 4)
    append(UInt64(bitPattern: base), 8)
    append(UInt64(replaced.count), 8)
    for number in replaced.sorted() { append(UInt64(bitPattern: number), 8) }
    bytes += index
    let checksum = checksum(of: bytes)
    for byte in 0..<4 {
      bytes[12 + byte] = UInt8(truncatingIfNeeded: checksum >> UInt32(8 * byte))
    }
    return bytes
  }

  /// The checksum that belongs into the header.
  static func checksum(of bytes: [UInt8]) -> UInt32 {
    var crc = CRC32C()
    unsafe crc.update(bytes.span.bytes.extracting(droppingFirst: 16))
    return crc.value
  }
}
