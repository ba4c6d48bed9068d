import Foundation

/// The published vectors, where they lie beside the project: `SOUK_VECTORS`, else below
/// `SOUK_SHARED`, else below `../shared`.
enum VectorFolder {
  /// What a test that is skipped says.
  static let absence = "the shared vectors are not beside the project; set SOUK_VECTORS"

  /// The folder, whether it is there or not.
  static let url: URL = {
    let environment = ProcessInfo.processInfo.environment
    if let vectors = environment["SOUK_VECTORS"] { return URL(filePath: vectors) }
    let shared =
      environment["SOUK_SHARED"].map { URL(filePath: $0) }
      ?? URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared")
    return shared.appending(path: "data/vectors")
  }()

  /// Whether `SOUK_VECTORS` names another set than the shared one.
  static let isAnother = ProcessInfo.processInfo.environment["SOUK_VECTORS"] != nil

  /// Whether a file or a folder is there.
  static func has(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appending(path: name).path)
  }

  /// A file's bytes.
  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: url.appending(path: name)))
  }

  /// The names of the files of a folder, sorted.
  static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url.appending(path: folder).path).sorted()
  }
}
