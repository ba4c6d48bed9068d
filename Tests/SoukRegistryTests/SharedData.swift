import Foundation

/// Reference data beside the checkout, for tests that look at real input; often not there.
enum SharedData {
  /// The folder, from `SOUK_SHARED` or `../shared` beside the package.
  static var root: String? {
    let root =
      ProcessInfo.processInfo.environment["SOUK_SHARED"]
      ?? URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .appendingPathComponent("../../../shared").standardizedFileURL.path
    return FileManager.default.fileExists(atPath: root) ? root : nil
  }

  /// The v1 registry of 55 packages.
  static var marketplace: String? {
    root.map { $0 + "/data/ggen-registry" }.flatMap {
      FileManager.default.fileExists(atPath: $0 + "/index.json") ? $0 : nil
    }
  }
}
