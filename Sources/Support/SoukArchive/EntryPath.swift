import SoukModel

/// Whether a path inside an archive may be unpacked.
enum EntryPath {
  /// The type bits of a regular file (POSIX `S_IFREG`).
  static let regularFile: UInt32 = 0o100000

  /// What is wrong with the path; nil where it stays inside and can be shown.
  static func problem(_ path: String) -> ArchiveFinding? {
    func finding(_ code: String, _ reason: String) -> ArchiveFinding {
      ArchiveFinding(code: code, path: RegistryText(path), reason: reason)
    }
    if path.isEmpty { return finding("A08", "the name is empty") }
    if path.utf8.first == 0x2F { return finding("A02", "the path is absolute") }
    let parts = path.utf8.split(separator: 0x2F, omittingEmptySubsequences: true)
    if parts.contains(where: { $0.elementsEqual("..".utf8) }) {
      return finding("A01", "the path climbs out of the package")
    }
    if path.utf8.contains(0x5C) { return finding("A08", "the name holds a backslash") }
    if parts.contains(where: { $0.count > 255 }) || path.utf8.count > 4096 {
      return finding("A08", "the name is too long")
    }
    if path.unicodeScalars.contains(where: { $0 == "\u{FFFD}" || TextEscaper.isHazardous($0) }) {
      return finding("A08", "the name holds bytes that cannot be shown")
    }
    return nil
  }
}
