import Glibc
import SoukArchive
import SoukTrust

/// Cuts a plain or compressed file into records, in memory bounded by the longest one.
///
/// Each refill makes a new ``buffer`` instead of changing the old one, so that a caller may look at
/// a record without a copy being made behind its back.
struct RecordReader {
  /// What ends a record.
  enum Separator {
    /// A line feed: one record a line.
    case line
    /// An empty line: Debian's stanzas.
    case blankLine
  }

  /// One record, or the place of one that was too long.
  enum Record {
    /// The bytes of ``RecordReader/buffer`` that hold it, without the separator.
    case bytes(Range<Int>)
    /// A record longer than the limit was passed over.
    case tooLong
  }

  /// The bytes that the ranges of records refer to.
  private(set) var buffer: [UInt8] = []
  /// The number of the record handed out last, counted from 1; empty ones count too.
  private(set) var number = 0
  private let reader: DecompressingReader
  private let separator: Separator
  private let limit: Int
  private var hasher: SHA256Hasher?
  private var start = 0
  private var atEnd = false

  /// Opens a file; a record of more than `limit` bytes is passed over.
  ///
  /// - Parameter hashes: whether the unpacked bytes are hashed as they come.
  init(
    path: String, separator: Separator, limit: Int, hashes: Bool = false
  ) throws(ArchiveError) {
    hasher = hashes ? SHA256Hasher() : nil
    reader = try DecompressingReader(path: path, chunkSize: 1 << 20)
    self.separator = separator
    self.limit = limit
  }

  /// How many bytes of the file have been taken, as stored.
  var compressedBytesRead: Int64 { reader.compressedBytesRead }

  /// Digest and length of the unpacked bytes; nil before the end, or where they are not hashed.
  var digest: AptDigest? {
    guard atEnd, let hasher else { return nil }
    return AptDigest(digest: hasher.finish(), size: hasher.count)
  }

  /// The next record; nil at the end of the file.
  mutating func next() throws(ArchiveError) -> Record? {
    var searched = start
    var skipping = false
    while true {
      if let end = separatorIndex(from: searched) {
        let range = start..<end
        start = end + (separator == .line ? 1 : 2)
        number += 1
        return skipping || range.count > limit ? .tooLong : .bytes(range)
      }
      if atEnd {
        guard start < buffer.count || skipping else { return nil }
        let range = start..<buffer.count
        start = buffer.count
        number += 1
        return skipping || range.count > limit ? .tooLong : .bytes(range)
      }
      if buffer.count - start > limit {
        skipping = true
        start = buffer.count - 1
      }
      searched = max(0, buffer.count - start - 1)
      try refill()
    }
  }

  /// Drops what was handed out and takes in one more chunk.
  private mutating func refill() throws(ArchiveError) {
    guard let chunk = try reader.next() else {
      atEnd = true
      buffer = Array(buffer[min(start, buffer.count)...])
      start = 0
      return
    }
    hasher?.update(chunk)
    var larger: [UInt8] = []
    larger.reserveCapacity(buffer.count - start + chunk.count)
    larger.append(contentsOf: buffer[min(start, buffer.count)...])
    larger.append(contentsOf: chunk)
    start = 0
    buffer = larger
  }

  /// The first separator at or after `from`.
  private func separatorIndex(from: Int) -> Int? {
    var index = from
    while let found = lineFeed(from: index) {
      if separator == .line { return found }
      if found + 1 < buffer.count, buffer[found + 1] == 0x0A { return found }
      index = found + 1
    }
    return nil
  }

  private func lineFeed(from index: Int) -> Int? {
    guard index < buffer.count else { return nil }
    return unsafe buffer.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress,
        let hit = unsafe memchr(base + index, 0x0A, bytes.count - index)
      else { return nil }
      return unsafe UnsafeRawPointer(hit) - base
    }
  }
}
