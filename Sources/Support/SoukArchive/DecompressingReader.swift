import Glibc
import SoukModel

/// Streams a plain, gzip, xz, zstd or lz4 file or byte string in chunks, uncompressed.
///
/// The kind is told from the bytes, not from the name. Memory is one chunk and the filter's own
/// window, however long the content. Belongs to one task at a time.
package final class DecompressingReader {
  /// How long the compressed source is, in bytes; nil where that cannot be known.
  package let totalCompressedBytes: Int64?

  private let handle: ArchiveHandle
  private let chunkSize: Int
  private let hasContent: Bool
  private var finished = false

  /// Opens a file.
  ///
  /// - Parameter chunkSize: how many bytes ``next()`` hands out at most.
  package init(path: String, chunkSize: Int = 1 << 16) throws(ArchiveError) {
    var status = stat()
    totalCompressedBytes = unsafe stat(path, &status) == 0 ? Int64(status.st_size) : nil
    self.chunkSize = max(1, chunkSize)
    handle = try ArchiveHandle(path: path, raw: true)
    hasContent = try unsafe handle.nextHeader() != nil
  }

  /// Opens bytes that are already in memory; `name` is what messages call them.
  package init(
    bytes: [UInt8], name: String = "compressed data", chunkSize: Int = 1 << 16
  ) throws(ArchiveError) {
    totalCompressedBytes = Int64(bytes.count)
    self.chunkSize = max(1, chunkSize)
    handle = try ArchiveHandle(bytes: bytes, name: name, raw: true)
    hasContent = try unsafe handle.nextHeader() != nil
  }

  /// How many bytes of the compressed source have been taken: for progress.
  package var compressedBytesRead: Int64 { handle.compressedBytesRead }

  /// Fills the front of `buffer` and returns how much of it; 0 at the end.
  ///
  /// After an error or the end every further call returns 0.
  package func read(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(ArchiveError) -> Int {
    guard hasContent, !finished else { return 0 }
    do {
      let count = try unsafe handle.read(into: buffer)
      if count == 0, buffer.count > 0 { finished = true }
      return count
    } catch {
      finished = true
      throw error
    }
  }

  /// The next chunk, never empty; nil at the end.
  package func next() throws(ArchiveError) -> [UInt8]? {
    var failure: ArchiveError?
    let chunk = unsafe [UInt8](unsafeUninitializedCapacity: chunkSize) { buffer, count in
      do throws(ArchiveError) {
        count = try unsafe read(into: UnsafeMutableRawBufferPointer(buffer))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return chunk.isEmpty ? nil : chunk
  }

  /// Everything that is left, for content known to be small.
  ///
  /// - Throws: ``ArchiveError/overLimit(source:what:limit:)`` beyond `limit` bytes.
  package func readAll(limit: Int) throws(ArchiveError) -> [UInt8] {
    var result: [UInt8] = []
    while let chunk = try next() {
      guard result.count + chunk.count <= limit else {
        throw .overLimit(source: handle.source, what: "bytes", limit: limit)
      }
      result += chunk
    }
    return result
  }
}
