import SoukModel

/// A tar archive that is unpacked while it passes by: counts, checks and limits what comes out.
///
/// One pass, in the memory of two pieces and of the decompressor's window.
final class TarStream {
  /// How many unpacked bytes have passed.
  private(set) var unpacked: Int64 = 0
  /// The first block, for telling whether it is a tar archive.
  private(set) var head: [UInt8] = []
  private let outer: ArchiveHandle
  private let limit: Int
  private let hasContent: Bool
  private var checksum = CRC32()
  private var trailingZeros: Int64 = 0
  private let window: ByteWindow
  private let isGzip: Bool
  private var waiting: [UInt8] = []

  /// Opens a window; more than `limit` unpacked bytes are an error.
  init(
    _ window: ByteWindow, name: String, isGzip: Bool, limit: Int
  ) throws(ArchiveError) {
    self.window = window
    self.isGzip = isGzip
    self.limit = limit
    outer = try ArchiveHandle(feed: window.feed(), name: name, isUnpacked: false)
    hasContent = try unsafe outer.nextHeader() != nil
    while head.count < Self.block {
      let piece = try pull(Self.block - head.count)
      if piece.isEmpty { break }
      head += piece
    }
    waiting = head
  }

  /// The length of a tar header.
  static let block = 512

  /// How many bytes of the source have been taken.
  var taken: Int64 { outer.compressedBytesRead }

  /// Whether the unpacked bytes begin as a tar archive does: by its magic, by a header whose sum is
  /// right, or as an empty one.
  var looksLikeTar: Bool {
    guard head.count == Self.block else { return false }
    if head[257..<262].elementsEqual("ustar".utf8) || head.allSatisfy({ $0 == 0 }) { return true }
    let stated = head[148..<156].filter { (0x30...0x37).contains($0) }
      .reduce(0) { $0 << 3 | Int($1 - 0x30) }
    let sum = head.enumerated().reduce(0) {
      $0 + ((148..<156).contains($1.offset) ? 0x20 : Int($1.element))
    }
    return stated == sum
  }

  /// The unpacked bytes as a feed for a reader of tar.
  func feed() -> ArchiveFeed {
    unsafe ArchiveFeed { (buffer) throws(ArchiveError) in
      if !self.waiting.isEmpty {
        unsafe buffer.copyBytes(from: self.waiting)
        defer { self.waiting = [] }
        return self.waiting.count
      }
      return try unsafe self.read(into: buffer)
    }
  }

  /// Reads to the end and checks what no reader of tar looks at: what follows the end marker, and
  /// the gzip trailer.
  ///
  /// - Parameter end: where the reader of tar came to its end.
  func finish(at end: Int64) throws(ArchiveError) -> ArchiveDamage? {
    while try !pull(1 << 16).isEmpty {}
    if trailingZeros < unpacked - end {
      return damage("other bytes follow the archive's end marker", at: end)
    }
    if unpacked % Int64(Self.block) != 0 || trailingZeros < Int64(Self.block) {
      return damage("the archive ends without its end marker", at: unpacked)
    }
    guard isGzip, try !GzipTrailer.fits(window, checksum: checksum.value, length: unpacked) else {
      return nil
    }
    return ArchiveDamage(
      offset: max(0, window.count - 8), unpackedOffset: unpacked,
      reason: "the gzip checksum differs after \(unpacked) unpacked bytes")
  }

  private func damage(_ reason: String, at unpackedOffset: Int64) -> ArchiveDamage {
    ArchiveDamage(offset: taken, unpackedOffset: unpackedOffset, reason: reason)
  }

  private func pull(_ count: Int) throws(ArchiveError) -> [UInt8] {
    var failure: ArchiveError?
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(ArchiveError) {
        filled = try unsafe read(into: UnsafeMutableRawBufferPointer(buffer))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return piece
  }

  private func read(into buffer: UnsafeMutableRawBufferPointer) throws(ArchiveError) -> Int {
    guard hasContent else { return 0 }
    let count = try unsafe outer.read(into: buffer)
    guard count > 0 else { return 0 }
    unpacked += Int64(count)
    guard unpacked <= Int64(limit) else {
      throw .overLimit(source: outer.source, what: "bytes", limit: limit)
    }
    let piece = unsafe UnsafeRawBufferPointer(rebasing: buffer[..<count])
    if isGzip { unsafe checksum.update(piece) }
    var zeros = 0
    while zeros < count, unsafe piece[count - 1 - zeros] == 0 { zeros += 1 }
    trailingZeros = zeros == count ? trailingZeros + Int64(count) : Int64(zeros)
    return count
  }
}
