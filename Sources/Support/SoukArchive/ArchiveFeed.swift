import CArchive

/// Bytes that libarchive asks for piece by piece, from a window of a file or from another reader.
///
/// Belongs to one reader; memory is one piece.
@safe final class ArchiveFeed {
  /// Fills the front of the buffer and says how much of it; 0 at the end.
  typealias Fill = (UnsafeMutableRawBufferPointer) throws(ArchiveError) -> Int

  /// The error that ended the feed; libarchive itself only learns that there was one.
  private(set) var failure: ArchiveError?
  private let buffer: UnsafeMutableRawBufferPointer
  private let fill: Fill

  /// Makes a feed of pieces of at most 64 KiB.
  init(_ fill: @escaping Fill) {
    unsafe self.fill = unsafe fill
    unsafe buffer = .allocate(byteCount: 1 << 16, alignment: 16)
  }

  deinit { unsafe buffer.deallocate() }

  /// Opens a reader on this feed; the feed must live as long as the reader.
  func open(_ archive: OpaquePointer) -> Int32 {
    unsafe archive_read_open(
      archive, Unmanaged.passUnretained(self).toOpaque(), nil,
      { _, data, place in
        guard let data = unsafe data, let place = unsafe place else { return -1 }
        let feed = unsafe Unmanaged<ArchiveFeed>.fromOpaque(data).takeUnretainedValue()
        unsafe place.pointee = UnsafeRawPointer(feed.buffer.baseAddress)
        return feed.next()
      }, nil)
  }

  private func next() -> Int {
    guard failure == nil else { return -1 }
    do {
      return unsafe try fill(buffer)
    } catch {
      failure = error
      return -1
    }
  }
}
