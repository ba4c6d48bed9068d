package import SoukModel

/// A folder that packages are installed into: `REGISTRY/NAME/VERSION/` and what keeps it in order.
package struct InstallRoot: Hashable, Sendable {
  /// The folder, from the root of the file system.
  package let path: String

  /// Names a folder; nothing is looked at yet.
  package init(path: String) {
    self.path = path
  }

  /// What is installed, and nothing else is.
  package var lockFile: String { path + "/souk.lock" }
  /// Work in progress: the journal, staged folders, and the file that one souk at a time holds.
  package var work: String { path + "/.souk" }
  /// What is about to change.
  package var journal: String { work + "/journal.json" }
  /// What is prepared, and what was taken out, until it is removed.
  package var stage: String { work + "/stage" }
  /// The file whose lock lets one souk at a time change anything.
  package var mutex: String { work + "/lock" }

  /// The folder of one release, relative to the root: `REGISTRY/NAME/VERSION`.
  ///
  /// - Returns: nil where name or version is empty or too long for a file system.
  package static func folder(of id: PackageID, version: RegistryText) -> String? {
    guard let name = component(id.name), let version = component(version) else { return nil }
    return "\(id.registry)/\(name)/\(version)"
  }

  /// A text as one name in a file system: what might act or hide is written as `%2F`.
  ///
  /// No two texts give the same name. `"@scope/kit"` → `"@scope%2Fkit"`, `".."` → `"%2E."`.
  static func component(_ text: RegistryText) -> String? {
    var name = ""
    for byte in text.raw.utf8 {
      let isPlain =
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0x2E: !name.isEmpty
        default: "-_+@~:".utf8.contains(byte)
        }
      if isPlain {
        name.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        name += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return name.isEmpty || name.utf8.count > 240 ? nil : name
  }
}
