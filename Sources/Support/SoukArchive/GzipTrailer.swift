/// The last eight bytes of a gzip member: checksum and length of what it unpacks to.
enum GzipTrailer {
  /// How many places are tried as the beginning of a further member.
  private static let trials = 8
  /// The longest file in which further members are looked for.
  private static let searchLimit: Int64 = 64 << 20

  /// Whether the trailer is the one of these unpacked bytes, or each member's of several.
  static func fits(
    _ window: ByteWindow, checksum: UInt32, length: Int64
  ) throws(ArchiveError) -> Bool {
    let trailer = try window.bytes(from: window.count - 8, limit: 8)
    guard trailer.count == 8 else { return false }
    let stated = number(trailer.prefix(4))
    let size = number(trailer.suffix(4))
    if stated == checksum, size == UInt32(truncatingIfNeeded: length) { return true }
    // The length fits: one member whose content is damaged.
    if size == UInt32(truncatingIfNeeded: length) || window.count > searchLimit { return false }
    return try areMembers(window)
  }

  /// Whether the file is several gzip files one behind the other, each of them sound.
  private static func areMembers(_ window: ByteWindow) throws(ArchiveError) -> Bool {
    let bytes = try window.bytes(from: 0, limit: Int(window.count))
    var start = 0
    var trials = trials
    var place = 18
    while place + 18 <= bytes.count, trials > 0 {
      if bytes[place] == 0x1F, bytes[place + 1] == 0x8B, bytes[place + 2] == 8,
        bytes[place + 3] < 0x20
      {
        trials -= 1
        if isSound(window.part(from: Int64(start), count: Int64(place - start))) {
          start = place
          place += 17
        }
      }
      place += 1
    }
    return start > 0
      && isSound(window.part(from: Int64(start), count: window.count - Int64(start)))
  }

  private static func isSound(_ window: ByteWindow) -> Bool {
    do throws(ArchiveError) {
      let handle = try ArchiveHandle(feed: window.feed(), name: "a member", isUnpacked: false)
      guard try unsafe handle.nextHeader() != nil else { return false }
      var checksum = CRC32()
      var length: Int64 = 0
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
      defer { unsafe buffer.deallocate() }
      while true {
        let count = try unsafe handle.read(into: buffer)
        if count == 0 { break }
        length += Int64(count)
        unsafe checksum.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      }
      let trailer = try window.bytes(from: window.count - 8, limit: 8)
      return trailer.count == 8 && number(trailer.prefix(4)) == checksum.value
        && number(trailer.suffix(4)) == UInt32(truncatingIfNeeded: length)
    } catch {
      return false
    }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }
}
