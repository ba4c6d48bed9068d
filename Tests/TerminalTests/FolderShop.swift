import Foundation
import SoukTrust

/// A marketplace of folders on disk: `app` and five packages that it needs.
enum FolderShop {
  private static let needed = ["base", "net", "store", "text", "time"]
  private static let filesEach = 8

  /// How many files all packages have together.
  static var fileCount: Int { (needed.count + 1) * filesEach }

  /// Writes the index and the folders.
  static func write(to place: String) throws {
    let entries = try ([("app", needed)] + needed.map { ($0, []) }).map { name, needs in
      var tree = FolderTree()
      tree.files = (0..<filesEach).map { number in
        FolderTree.File(
          name: Array("file\(number).txt".utf8),
          content: Array(repeating: UInt8(ascii: "a") + UInt8(number), count: 4_000))
      }
      let folder = "\(place)/packages/\(name)"
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      for file in tree.files {
        let path = folder + "/" + String(decoding: file.name, as: UTF8.self)
        try Data(file.content).write(to: URL(fileURLWithPath: path))
      }
      let names = needs.map { "\"\($0)\"" }.joined(separator: ", ")
      return """
        {"name": "\(name)", "version": "1.0.0", "path": "packages/\(name)", \
        "dependencies": [\(names)], "checksum": "\(DirectoryDigest.canonical(tree))"}
        """
    }
    let index = "{\"packages\": [\(entries.joined(separator: ",\n"))]}\n"
    try Data(index.utf8).write(to: URL(fileURLWithPath: place + "/index.json"))
  }
}
