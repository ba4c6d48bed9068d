import SoukModel
package import SoukTrust

extension FolderReadError {
  /// The failure that this is on the ladder.
  package var finding: Finding {
    let shown = path.isEmpty ? "The folder" : "“\(RegistryText(path).escapedPrefix(200))”"
    switch reason {
    case .vanished:
      return Finding(
        .fileChangedWhileReading, "\(shown) was there and is gone: the folder is being changed.")
    case .changed:
      return Finding(
        .fileChangedWhileReading, "\(shown) changed while it was read.")
    case .refused(let number):
      return Finding(
        .fileUnreadable, "\(shown) cannot be read: \(SystemWords.of(number)).")
    case .escapes:
      let place = path.isEmpty ? "registry" : "package"
      return Finding(.symlinkEscape, "\(shown) is a symbolic link that leads out of the \(place).")
    case .special:
      return Finding(.specialFile, "\(shown) is a device, a pipe or a socket.")
    case .unreadableName:
      return Finding(.unsafeName, "\(shown) has a name that is not UTF-8.")
    case .tooMuch(let what, let limit):
      return Finding(.tooBig, "The folder has more than \(limit) \(what), which is the limit.")
    }
  }
}
