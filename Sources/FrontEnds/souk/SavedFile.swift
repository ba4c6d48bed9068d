import Foundation
import SoukEngine
import SoukModel

/// Files that a person asks the screen for, written to the folder that souk was started in.
enum SavedFile {
  /// Writes a file under the name, or under `name-2`, `name-3` … where there is one already.
  ///
  /// - Returns: the path where it is now.
  static func write(_ name: String, _ bytes: [UInt8]) throws(ServiceError) -> String {
    let folder = FileManager.default.currentDirectoryPath
    for number in 1...100 {
      let path = folder + "/" + Self.name(name, number)
      guard !FileManager.default.fileExists(atPath: path) else { continue }
      do {
        try Data(bytes).write(to: URL(filePath: path), options: [.withoutOverwriting])
        return path
      } catch CocoaError.fileWriteFileExists {
        continue
      } catch {
        break
      }
    }
    throw ServiceError(
      .io, "“\(name)” cannot be written to \(RegistryText(folder).escapedPrefix(200))",
      remedy: "start souk in a folder that you may write")
  }

  /// The name of an attempt: `a.tar.gz`, then `a-2.tar.gz`.
  private static func name(_ name: String, _ number: Int) -> String {
    guard number > 1 else { return name }
    let ending = name.hasSuffix(".tar.gz") ? ".tar.gz" : ""
    return "\(name.dropLast(ending.count))-\(number)\(ending)"
  }
}
