import Foundation
import SoukModel

extension HomeDesk {
  /// The folder of the person's own themes; it need not be there.
  package var themesFolder: String { home.themes }

  /// Keeps a new theme among the person's own.
  ///
  /// - Parameter name: what it is called; letters, digits, `-` and `_`.
  /// - Returns: the path of its file.
  /// - Throws: `ServiceError`: `conflict` where there is one of this name.
  package func saveTheme(_ name: String, _ bytes: [UInt8]) throws(ServiceError) -> String {
    guard name.wholeMatch(of: /[A-Za-z0-9_-]{1,40}/) != nil else {
      throw ServiceError(
        .usage, "“\(RegistryText(name).escapedPrefix(60))” is no name of a theme.",
        remedy: "Use up to 40 letters, digits, - and _.")
    }
    let path = "\(themesFolder)/\(name).toml"
    do {
      try FileManager.default.createDirectory(
        atPath: themesFolder, withIntermediateDirectories: true)
      try Data(bytes).write(to: URL(filePath: path), options: [.withoutOverwriting])
      return path
    } catch CocoaError.fileWriteFileExists {
      throw ServiceError(
        .conflict, "There is a theme “\(name)” already: \(RegistryText(path).escapedPrefix(300)).",
        remedy: "Choose another name, or edit that file.")
    } catch {
      throw ServiceError(
        .io, "The theme cannot be written to \(RegistryText(path).escapedPrefix(300)).",
        remedy: "See whether the folder may be written and the disk has room.")
    }
  }
}
