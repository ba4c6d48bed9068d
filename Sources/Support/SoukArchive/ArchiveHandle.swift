import CArchive
import Glibc
import SoukModel

/// A libarchive reader over a file or bytes, freed with its owner.
///
/// Belongs to one owner at a time and is not thread-safe.
@safe final class ArchiveHandle {
  /// The library's reader; valid until `deinit`.
  private let archive: OpaquePointer
  /// The bytes read from, kept at one address for the reader's life; nil for a file.
  private let storage: UnsafeMutableRawBufferPointer?
  /// Where the bytes come from, piece by piece; nil for a file or bytes in memory.
  private let feed: ArchiveFeed?
  /// What messages call the source.
  let source: String

  /// Opens a file or a copy of `bytes`.
  ///
  /// - Parameter raw: whether the content is one compressed stream; otherwise a tar archive.
  init(path: String, raw: Bool) throws(ArchiveError) {
    source = TextEscaper.escape(path, keepsLineBreaks: false)
    unsafe storage = nil
    feed = nil
    unsafe archive = try Self.reader(raw: raw)
    let opened = unsafe archive_read_open_filename(archive, path, 1 << 16)
    if opened < ARCHIVE_WARN {
      let reason = unsafe Self.reason(archive)
      throw .cannotOpen(path: source, reason: reason)
    }
  }

  /// Opens a copy of `bytes`, which messages call `name`.
  init(bytes: [UInt8], name: String, raw: Bool) throws(ArchiveError) {
    source = TextEscaper.escape(name, keepsLineBreaks: false)
    let copy = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(1, bytes.count), alignment: 16)
    unsafe copy.copyBytes(from: bytes)
    unsafe storage = unsafe copy
    feed = nil
    do {
      unsafe archive = try Self.reader(raw: raw)
    } catch {
      unsafe copy.deallocate()
      throw error
    }
    let opened = unsafe archive_read_open_memory(archive, copy.baseAddress, bytes.count)
    if opened < ARCHIVE_WARN {
      let reason = unsafe Self.reason(archive)
      throw .damaged(source: source, offset: 0, reason: reason)
    }
  }

  /// Opens what a feed delivers.
  ///
  /// - Parameter isUnpacked: whether it is a tar archive without any compression; otherwise one
  ///   compressed stream.
  init(feed: ArchiveFeed, name: String, isUnpacked: Bool) throws(ArchiveError) {
    source = TextEscaper.escape(name, keepsLineBreaks: false)
    unsafe storage = nil
    self.feed = feed
    unsafe archive = try Self.reader(raw: !isUnpacked, filters: !isUnpacked)
    guard unsafe feed.open(archive) >= ARCHIVE_WARN else { throw damage() }
  }

  deinit {
    unsafe archive_read_free(archive)
    unsafe storage?.deallocate()
  }

  /// How many bytes of the source the filters have taken.
  var compressedBytesRead: Int64 { max(0, unsafe archive_filter_bytes(archive, -1)) }

  /// Whether a next entry is there; its header is then readable through ``withEntry(_:)``.
  func nextHeader() throws(ArchiveError) -> OpaquePointer? {
    var entry: OpaquePointer?
    let status = unsafe archive_read_next_header(archive, &entry)
    if status == ARCHIVE_EOF { return nil }
    // `RETRY` stands for a header that fails its own checksum: what follows is guesswork.
    guard status >= ARCHIVE_WARN, status != ARCHIVE_RETRY, let entry = unsafe entry else {
      throw damage()
    }
    return unsafe entry
  }

  /// How many bytes of the unpacked archive have been used.
  var unpackedBytesRead: Int64 { max(0, unsafe archive_filter_bytes(archive, 0)) }

  /// Where the header looked at last begins, in the unpacked archive.
  var headerPosition: Int64 { max(0, unsafe archive_read_header_position(archive)) }

  /// Reads content of the current entry; 0 at its end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ArchiveError) -> Int {
    guard buffer.count > 0 else { return 0 }
    let count = unsafe archive_read_data(archive, buffer.baseAddress, buffer.count)
    guard count >= 0 else { throw damage() }
    return count
  }

  /// The error that the library has just reported.
  func damage() -> ArchiveError {
    if let failure = feed?.failure { return failure }
    return .damaged(
      source: source, offset: compressedBytesRead, reason: unsafe Self.reason(archive))
  }

  private static func reader(
    raw: Bool, filters wanted: Bool = true
  ) throws(ArchiveError) -> OpaquePointer {
    guard let archive = unsafe archive_read_new() else {
      throw .unavailable(what: "a reader", reason: "no memory")
    }
    // The filters are named one by one: `_all` would start outside programs for the rest.
    let filters =
      unsafe wanted
      ? [
        archive_read_support_filter_gzip(archive), archive_read_support_filter_xz(archive),
        archive_read_support_filter_zstd(archive), archive_read_support_filter_lz4(archive),
      ] : []
    // A warning here means that the filter would run as a program of its own: refused.
    let formats =
      unsafe raw
      ? [archive_read_support_format_raw(archive), archive_read_support_format_empty(archive)]
      : [archive_read_support_format_tar(archive), archive_read_support_format_empty(archive)]
    guard (filters + formats).allSatisfy({ $0 == ARCHIVE_OK }) else {
      let reason = unsafe Self.reason(archive)
      unsafe archive_read_free(archive)
      throw .unavailable(what: "gzip, xz, zstd and lz4", reason: reason)
    }
    return unsafe archive
  }

  /// The library's last message, escaped: it may quote names from the archive.
  private static func reason(_ archive: OpaquePointer) -> String {
    let text = unsafe archive_error_string(archive).map { unsafe String(cString: $0) }
    return TextEscaper.escape(text ?? "no reason given", keepsLineBreaks: false)
  }
}
