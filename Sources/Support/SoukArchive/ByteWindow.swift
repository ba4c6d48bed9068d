import Glibc
import SoukModel

/// A stretch of a file or of bytes in memory, read by offset.
final class ByteWindow {
  private enum Source {
    case bytes([UInt8])
    case file(OpenFile)
  }

  /// A descriptor that is closed with its last owner.
  private final class OpenFile {
    let descriptor: Int32
    let path: String

    init(_ descriptor: Int32, _ path: String) {
      self.descriptor = descriptor
      self.path = path
    }

    deinit { close(descriptor) }
  }

  private let source: Source
  private let start: Int64
  /// How many bytes the stretch has.
  let count: Int64

  private init(_ source: Source, start: Int64, count: Int64) {
    self.source = source
    self.start = start
    self.count = count
  }

  /// All of some bytes.
  convenience init(_ bytes: [UInt8]) {
    self.init(.bytes(bytes), start: 0, count: Int64(bytes.count))
  }

  /// All of a file as long as it is now.
  convenience init(path: String) throws(ArchiveError) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    var status = stat()
    guard descriptor >= 0 else { throw Self.failure(path) }
    let file = OpenFile(descriptor, path)
    guard unsafe fstat(descriptor, &status) == 0 else { throw Self.failure(path) }
    self.init(.file(file), start: 0, count: Int64(status.st_size))
  }

  /// A stretch of this stretch, cut at its end.
  func part(from offset: Int64, count: Int64) -> ByteWindow {
    let begin = min(max(0, offset), self.count)
    return ByteWindow(
      source, start: start + begin, count: min(max(0, count), self.count - begin))
  }

  /// Up to `limit` bytes from an offset on; fewer at the end.
  func bytes(from offset: Int64, limit: Int) throws(ArchiveError) -> [UInt8] {
    var failure: ArchiveError?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      do throws(ArchiveError) {
        count = try unsafe read(from: offset, into: UnsafeMutableRawBufferPointer(buffer))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Fills the front of the buffer from an offset on and says how much of it; 0 at the end.
  func read(
    from offset: Int64, into buffer: UnsafeMutableRawBufferPointer
  ) throws(ArchiveError) -> Int {
    guard offset >= 0, offset < count else { return 0 }
    let wanted = Int(min(Int64(buffer.count), count - offset))
    switch source {
    case .bytes(let bytes):
      let from = Int(start + offset)
      unsafe buffer.copyBytes(from: bytes[from..<from + wanted])
      return wanted
    case .file(let file):
      while true {
        let got = unsafe pread(file.descriptor, buffer.baseAddress, wanted, Int(start + offset))
        if got >= 0 { return got }
        guard errno == EINTR else { throw Self.failure(file.path) }
      }
    }
  }

  /// The stretch as a feed, from its beginning; the feed keeps the window.
  func feed() -> ArchiveFeed {
    var position: Int64 = 0
    return unsafe ArchiveFeed { (buffer) throws(ArchiveError) in
      let got = try unsafe self.read(from: position, into: buffer)
      position += Int64(got)
      return got
    }
  }

  private static func failure(_ path: String) -> ArchiveError {
    let reason = SystemWords.of(errno)
    return .cannotOpen(
      path: TextEscaper.escape(path, keepsLineBreaks: false), reason: reason)
  }
}
