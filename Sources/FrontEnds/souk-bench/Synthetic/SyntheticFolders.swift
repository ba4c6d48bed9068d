import Foundation
import SoukTrust

/// A v1 marketplace of folders with content, drawn from a seed.
struct SyntheticFolders {
  /// What the content is drawn from.
  let seed: UInt64
  /// How many packages there are.
  let count: Int

  /// Writes the index and the folders.
  func write(into place: String) throws {
    var random = SeededRandom(seed: seed)
    var entries: [String] = []
    for number in 0..<count {
      var tree = FolderTree()
      for folder in 0..<4 {
        let files = (0..<4).map { file in
          FolderTree.File(name: Array("file\(file)".utf8), content: random.bytes(1 << 16))
        }
        tree.folders.append(FolderTree(name: Array("folder\(folder)".utf8), files: files))
      }
      try Self.write(tree, to: place + "/packages/p\(number)")
      entries.append(
        """
        {"name": "p\(number)", "version": "1.0.0", "path": "packages/p\(number)", \
        "checksum": "\(DirectoryDigest.canonical(tree))"}
        """)
    }
    let index = "{\"packages\": [\(entries.joined(separator: ",\n"))]}\n"
    try Data(index.utf8).write(to: URL(filePath: place + "/index.json"))
  }

  /// Writes a tree's files and folders.
  static func write(_ tree: FolderTree, to place: String) throws {
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    for file in tree.files {
      let name = String(decoding: file.name, as: UTF8.self)
      try Data(file.content).write(to: URL(filePath: place + "/" + name))
    }
    for folder in tree.folders {
      try write(folder, to: place + "/" + String(decoding: folder.name, as: UTF8.self))
    }
  }
}
