import Foundation

/// A folder for one test, removed when the test lets go of it.
final class TemporaryHome {
  /// Where the folder is.
  let path: String

  /// Makes the folder.
  init() throws {
    let place = FileManager.default.temporaryDirectory
      .appendingPathComponent("souk-command-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    path = place.path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Every file below the folder with its bytes, by relative path.
  func files() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
      let data = FileManager.default.contents(atPath: "\(path)/\(name)")
      if let data { files[name] = data }
    }
    return files
  }
}
