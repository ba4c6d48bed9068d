import SoukModel

/// The outer archive of a Debian package: `ar`, a magic and headers of 60 bytes.
struct DebianArchive {
  /// How every `ar` archive begins.
  static let magic = Array("!<arch>\n".utf8)
  /// The most parts that are looked at; a package has three.
  private static let limit = 64
  private static let headerSize = 60

  /// The parts in order.
  private(set) var members: [ArchiveMember] = []
  /// Where it stops being an `ar` archive; nil where it is one to its end.
  private(set) var damage: ArchiveDamage?

  /// Reads the headers.
  init(_ window: ByteWindow) throws(ArchiveError) {
    var offset = Int64(Self.magic.count)
    while offset < window.count {
      guard members.count < Self.limit else {
        damage = ArchiveDamage(offset: offset, reason: "there are more than \(Self.limit) parts")
        return
      }
      let header = try window.bytes(from: offset, limit: Self.headerSize)
      guard header.count == Self.headerSize else {
        damage = ArchiveDamage(offset: offset, reason: "a part's header is cut short")
        return
      }
      guard header[58...].elementsEqual([0x60, 0x0A]), let size = Self.number(header[48..<58])
      else {
        damage = ArchiveDamage(offset: offset, reason: "there is no part's header here")
        return
      }
      offset += Int64(Self.headerSize)
      let name = String(decoding: header[..<16], as: UTF8.self)
      var trimmed = name[...]
      while trimmed.last == " " { trimmed.removeLast() }
      if trimmed.last == "/" { trimmed.removeLast() }
      members.append(
        ArchiveMember(name: RegistryText(String(trimmed)), offset: offset, size: size))
      guard size <= window.count - offset else {
        damage = ArchiveDamage(
          offset: window.count,
          reason: "the part says \(size) bytes and \(window.count - offset) are there")
        return
      }
      // Each part begins at an even place.
      offset += size + size % 2
    }
  }

  private static func number(_ field: ArraySlice<UInt8>) -> Int64? {
    let digits = field.prefix { $0 != 0x20 }
    guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }),
      field.dropFirst(digits.count).allSatisfy({ $0 == 0x20 })
    else { return nil }
    return Int64(String(decoding: digits, as: UTF8.self))
  }
}
