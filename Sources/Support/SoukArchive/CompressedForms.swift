import CArchive

/// A content packed and unpacked as other programs do it, to find out which form a digest is of.
package enum CompressedForms {
  /// What gzip, xz, zstd, bzip2 or lz4 bytes unpack to; nil where they are none of these, are
  /// damaged, or unpack to more than `limit` bytes.
  package static func unpack(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
    guard isCompressed(bytes), let reader = try? DecompressingReader(bytes: bytes),
      let content = try? reader.readAll(limit: limit), content != bytes
    else { return nil }
    return content
  }

  /// The gzip files that common programs make of a content: three levels, each with the header
  /// that zlib and the ones that others write.
  package static func packed(_ bytes: [UInt8]) -> [[UInt8]] {
    var forms: [[UInt8]] = []
    for level in ["9", "6", "1"] {
      guard let form = gzip(bytes, level: level), form.count > 10 else { continue }
      // Byte 8 tells the level, byte 9 the system (RFC 1952 section 2.3.1); the rest is the same.
      for extra: UInt8 in [2, 0, 4] {
        for system: UInt8 in [3, 255, 0] {
          var variant = form
          variant[8] = extra
          variant[9] = system
          forms.append(variant)
        }
      }
    }
    return forms
  }

  private static func isCompressed(_ bytes: [UInt8]) -> Bool {
    let magics: [[UInt8]] = [
      [0x1F, 0x8B], [0xFD, 0x37, 0x7A, 0x58, 0x5A], [0x28, 0xB5, 0x2F, 0xFD], [0x42, 0x5A, 0x68],
      [0x04, 0x22, 0x4D, 0x18], [0x4C, 0x5A, 0x49, 0x50],
    ]
    return magics.contains { bytes.starts(with: $0) }
  }

  private static func gzip(_ bytes: [UInt8], level: String) -> [UInt8]? {
    guard let archive = unsafe archive_write_new(), let entry = unsafe archive_entry_new() else {
      return nil
    }
    // The library writes to it for as long as the archive is open, also when it is given up.
    let used = UnsafeMutablePointer<Int>.allocate(capacity: 1)
    unsafe used.initialize(to: 0)
    defer {
      unsafe archive_entry_free(entry)
      unsafe archive_write_free(archive)
      unsafe used.deallocate()
    }
    let capacity = bytes.count + bytes.count / 8 + (1 << 16)
    let packed = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      count = 0
      guard unsafe archive_write_set_format_raw(archive) == ARCHIVE_OK,
        unsafe archive_write_add_filter_gzip(archive) == ARCHIVE_OK,
        unsafe archive_write_set_filter_option(archive, "gzip", "timestamp", nil) == ARCHIVE_OK,
        unsafe archive_write_set_filter_option(archive, "gzip", "compression-level", level)
          == ARCHIVE_OK,
        unsafe archive_write_set_bytes_in_last_block(archive, 1) == ARCHIVE_OK,
        unsafe archive_write_open_memory(archive, buffer.baseAddress, buffer.count, used)
          == ARCHIVE_OK
      else { return }
      unsafe archive_entry_set_filetype(entry, UInt32(EntryPath.regularFile))
      guard unsafe archive_write_header(archive, entry) == ARCHIVE_OK,
        unsafe archive_write_data(archive, bytes, bytes.count) == bytes.count,
        unsafe archive_write_close(archive) == ARCHIVE_OK
      else { return }
      count = unsafe used.pointee
    }
    return packed.isEmpty ? nil : packed
  }
}
