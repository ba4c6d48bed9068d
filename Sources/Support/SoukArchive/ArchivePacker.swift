import CArchive
import SoukModel

/// Packs files so that the same input gives the same bytes.
///
/// Entries are sorted by the bytes of their paths; owners, times and permissions do not depend on
/// the machine. The bytes may differ between versions of the compressing library.
@safe package struct ArchivePacker {
  private let archive: OpaquePointer

  /// Packs `files`, by path relative to the archive's root.
  ///
  /// - Throws: ``ArchiveError/cannotWrite(entry:reason:)`` for a path that a reader would refuse.
  /// - Complexity: linear in the content, which is held in memory once more while it is packed.
  package static func pack(
    _ files: [String: [UInt8]], as format: ArchiveFormat
  ) throws(ArchiveError) -> [UInt8] {
    var size = 1 << 20
    for (path, bytes) in files {
      if let problem = EntryPath.problem(path) {
        throw .cannotWrite(
          entry: TextEscaper.escape(path, keepsLineBreaks: false), reason: problem.reason)
      }
      // Content that cannot be compressed grows by far less than an eighth.
      size += bytes.count + bytes.count / 8 + 4096 + 4 * path.utf8.count
    }
    guard let archive = unsafe archive_write_new() else {
      throw .unavailable(what: "a writer", reason: "no memory")
    }
    let packer = unsafe ArchivePacker(archive: archive)
    // The library writes to it for as long as the archive is open, also when it is given up.
    let used = UnsafeMutablePointer<Int>.allocate(capacity: 1)
    unsafe used.initialize(to: 0)
    defer {
      unsafe archive_write_free(archive)
      unsafe used.deallocate()
    }
    var failure: ArchiveError?
    let result = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      do throws(ArchiveError) {
        count = try unsafe packer.write(files, as: format, into: buffer, counting: used)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return result
  }

  private func write(
    _ files: [String: [UInt8]], as format: ArchiveFormat,
    into buffer: UnsafeMutableBufferPointer<UInt8>, counting used: UnsafeMutablePointer<Int>
  ) throws(ArchiveError) -> Int {
    try unsafe check(archive_write_set_format_pax_restricted(archive), "the archive")
    // Names are written as the bytes they are, whatever locale the process runs in.
    try unsafe check(
      archive_write_set_format_option(archive, "pax", "hdrcharset", "BINARY"), "the archive")
    switch format {
    case .tarGzip:
      try unsafe check(archive_write_add_filter_gzip(archive), "the archive")
      // Without it the first bytes would carry the time of packing.
      try unsafe check(
        archive_write_set_filter_option(archive, "gzip", "timestamp", nil), "the archive")
    case .tarZstandard:
      try unsafe check(archive_write_add_filter_zstd(archive), "the archive")
    }
    try unsafe check(archive_write_set_bytes_in_last_block(archive, 1), "the archive")
    try unsafe check(
      archive_write_open_memory(archive, buffer.baseAddress, buffer.count, used), "the archive")
    for path in files.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      try add(path, files[path] ?? [])
    }
    try unsafe check(archive_write_close(archive), "the archive")
    return unsafe used.pointee
  }

  private func add(_ path: String, _ bytes: [UInt8]) throws(ArchiveError) {
    let name = TextEscaper.escape(path, keepsLineBreaks: false)
    guard let entry = unsafe archive_entry_new() else {
      throw .unavailable(what: "an entry", reason: "no memory")
    }
    defer { unsafe archive_entry_free(entry) }
    unsafe archive_entry_set_pathname(entry, path)
    unsafe archive_entry_set_size(entry, Int64(bytes.count))
    unsafe archive_entry_set_filetype(entry, UInt32(EntryPath.regularFile))
    unsafe archive_entry_set_perm(entry, 0o644)
    unsafe archive_entry_set_mtime(entry, 0, 0)
    unsafe archive_entry_set_uid(entry, 0)
    unsafe archive_entry_set_gid(entry, 0)
    try unsafe check(archive_write_header(archive, entry), name)
    let written = unsafe archive_write_data(archive, bytes, bytes.count)
    guard written == bytes.count else { throw failure(name) }
  }

  private func check(_ status: Int32, _ entry: String) throws(ArchiveError) {
    guard status == ARCHIVE_OK else { throw failure(entry) }
  }

  private func failure(_ entry: String) -> ArchiveError {
    let text = unsafe archive_error_string(archive).map { unsafe String(cString: $0) }
    return .cannotWrite(
      entry: entry,
      reason: TextEscaper.escape(text ?? "no reason given", keepsLineBreaks: false))
  }
}
