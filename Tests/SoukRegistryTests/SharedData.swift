import Foundation
import Testing

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

  /// What a test that is skipped says.
  static let absence: Comment = "the shared data is not beside the project; set SOUK_SHARED"

  /// Whether a file of the data is there.
  static func has(_ path: String) -> Bool {
    root.map { FileManager.default.fileExists(atPath: "\($0)/data/\(path)") } ?? false
  }

  /// A file of the data.
  static func data(_ path: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: "\(root ?? "")/data/\(path)"))
  }
}
