import Foundation
import SoukTrust

/// A v1 marketplace on disk: `app` of 1 MB and five packages that it needs, drawn from a seed.
struct SyntheticShop {
  /// What the content is drawn from.
  let seed: UInt64

  private static let needed = ["base", "net", "store", "text", "time"]

  /// Writes the index and the folders.
  func write(into place: String) throws {
    var random = SeededRandom(seed: seed)
    var entries: [String] = []
    for name in ["app"] + Self.needed {
      let isApp = name == "app"
      var tree = FolderTree()
      for folder in 0..<(isApp ? 4 : 1) {
        let files = (0..<4).map { file in
          FolderTree.File(
            name: Array("file\(file)".utf8), content: random.bytes(isApp ? 1 << 16 : 1 << 14))
        }
        tree.folders.append(FolderTree(name: Array("folder\(folder)".utf8), files: files))
      }
      try SyntheticFolders.write(tree, to: place + "/packages/" + name)
      let needs = isApp ? Self.needed.map { "\"\($0)\"" }.joined(separator: ", ") : ""
      entries.append(
        """
        {"name": "\(name)", "version": "1.0.0", "path": "packages/\(name)", \
        "dependencies": [\(needs)], "checksum": "\(DirectoryDigest.canonical(tree))"}
        """)
    }
    let index = "{\"packages\": [\(entries.joined(separator: ",\n"))]}\n"
    try Data(index.utf8).write(to: URL(filePath: place + "/index.json"))
  }
}
