import SoukTesting
import SoukTrust

/// Folders as a publishing program may meet them: a seeded tree, listed in a seeded order.
struct FolderShuffle {
  var random: SeededGenerator

  /// A tree of `folders` folders with files here and there, hidden and empty ones among them.
  mutating func tree(folders: Int) -> FolderTree {
    var nodes = [FolderTree()]
    var parents = [0]
    for number in 1...max(1, folders) {
      parents.append(Int.random(in: 0..<min(number, 5), using: &random))
      nodes.append(FolderTree(name: name(number)))
    }
    for number in nodes.indices {
      for file in 0..<Int.random(in: 0...3, using: &random) {
        nodes[number].files.append(.init(name: name(100 + file), content: bytes()))
      }
      if Int.random(in: 0..<4, using: &random) == 0 {
        nodes[number].files.append(.init(name: Array(".hidden".utf8), content: bytes()))
      }
    }
    for number in nodes.indices.reversed() where number > 0 {
      nodes[parents[number]].folders.append(nodes[number])
    }
    nodes[0].folders.append(
      FolderTree(
        name: Array(".git".utf8), files: [.init(name: Array("config".utf8), content: bytes())]))
    return nodes[0]
  }

  /// The same tree with every listing in another order.
  mutating func shuffled(_ tree: FolderTree) -> FolderTree {
    var tree = tree
    tree.files.shuffle(using: &random)
    tree.folders.shuffle(using: &random)
    for index in tree.folders.indices { tree.folders[index] = shuffled(tree.folders[index]) }
    return tree
  }

  private mutating func name(_ number: Int) -> [UInt8] {
    let endings = ["", ".md", " with spaces", "-é", "-日本", "\u{202E}", "\n", ".Z", "~", "'\""]
    return Array("\(number)\(endings.randomElement(using: &random) ?? "")".utf8)
  }

  private mutating func bytes() -> [UInt8] {
    (0..<Int.random(in: 0...300, using: &random)).map { _ in
      UInt8.random(in: 0...255, using: &random)
    }
  }
}

/// The digest as the publishing script takes it: folders in the order in which they are listed.
enum NaiveDigest {
  static func bytes(_ tree: FolderTree, prefix: [UInt8] = []) -> [UInt8] {
    var all: [UInt8] = []
    let files = tree.files.filter { $0.name.first != 0x2E }
      .sorted { $0.name.lexicographicallyPrecedes($1.name) }
    for file in files { all += prefix + file.name + file.content }
    for folder in tree.folders where folder.name.first != 0x2E {
      all += bytes(folder, prefix: prefix + folder.name + [0x2F])
    }
    return all
  }

  static func digest(_ tree: FolderTree) -> SHA256Digest { SHA256Digest(of: bytes(tree)) }

  /// The digests of all orders, one for each way of listing all folders, empty ones included.
  static func all(_ tree: FolderTree) -> Set<SHA256Digest> {
    Set(listings(tree).map(digest))
  }

  private static func listings(_ tree: FolderTree) -> [FolderTree] {
    let visible = tree.folders.filter { $0.name.first != 0x2E }
    var results: [FolderTree] = []
    for order in permutations(visible) {
      var partial = [FolderTree(name: tree.name, files: tree.files)]
      for folder in order {
        let below = listings(folder)
        partial = partial.flatMap { tree in
          below.map { inner in
            var tree = tree
            tree.folders.append(inner)
            return tree
          }
        }
      }
      results += partial
    }
    return results
  }

  private static func permutations(_ items: [FolderTree]) -> [[FolderTree]] {
    guard items.count > 1 else { return [items] }
    return items.indices.flatMap { index in
      var rest = items
      let first = rest.remove(at: index)
      return permutations(rest).map { [first] + $0 }
    }
  }
}
