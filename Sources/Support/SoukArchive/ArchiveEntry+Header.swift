import CArchive
import SoukModel

extension ArchiveEntry {
  /// Takes an entry from libarchive's header, which is only looked at.
  @unsafe init(_ header: OpaquePointer) {
    let hardLink = unsafe archive_entry_hardlink_utf8(header) ?? archive_entry_hardlink(header)
    let symbolicLink =
      unsafe archive_entry_symlink_utf8(header) ?? archive_entry_symlink(header)
    let type = unsafe archive_entry_filetype(header) & 0o170000
    let kind: Kind =
      switch type {
      case _ where unsafe hardLink != nil: .hardLink
      case EntryPath.regularFile: .file
      case 0o040000: .directory
      case 0o120000: .symbolicLink
      default: .special
      }
    let device: Device? =
      switch type {
      case 0o020000: .character
      case 0o060000: .block
      case 0o010000: .pipe
      case 0o140000: .socket
      default: nil
      }
    // In the C locale a name beyond ASCII has only one of its two forms.
    let name = unsafe Self.bytes(
      archive_entry_pathname_utf8(header) ?? archive_entry_pathname(header))
    let text = String(decoding: name, as: UTF8.self)
    self.init(
      path: RegistryText(text), kind: kind, size: max(0, unsafe archive_entry_size(header)),
      mode: UInt32(unsafe archive_entry_perm(header)),
      target: unsafe (hardLink ?? symbolicLink).map {
        unsafe RegistryText(String(decoding: Self.bytes($0), as: UTF8.self))
      },
      device: kind == .special ? device : nil,
      rawPath: text.utf8.elementsEqual(name) ? nil : name)
  }

  @unsafe private static func bytes(_ text: UnsafePointer<CChar>?) -> [UInt8] {
    guard let text = unsafe text else { return [] }
    var bytes: [UInt8] = []
    var place = 0
    while unsafe text[place] != 0 {
      bytes.append(UInt8(bitPattern: unsafe text[place]))
      place += 1
    }
    return bytes
  }
}
