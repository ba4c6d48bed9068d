extension FolderTree {
  /// A file's place in what a digest is taken over.
  package struct Piece: Hashable, Sendable {
    /// The path relative to the package's folder.
    package var path: [UInt8]
    /// The length of the content that follows the path, in bytes.
    package var size: Int

    /// Makes a piece.
    package init(path: [UInt8], size: Int) {
      self.path = path
      self.size = size
    }
  }

  /// The bytes that a digest is taken over, and the pieces they consist of.
  ///
  /// - Parameter order: the folders in the order to take them, as
  ///   ``DirectoryComparison/reordered(order:tried:canonical:)`` names them; the others sorted.
  /// - Complexity: linear in the content, and folders times their logarithm.
  package func blob(order: [[UInt8]] = []) -> (bytes: [UInt8], pieces: [Piece]) {
    var ranks: [[UInt8]: Int] = [:]
    for (rank, path) in order.enumerated() { ranks[path] = rank }
    var bytes: [UInt8] = []
    var pieces: [Piece] = []
    var open: [(tree: FolderTree, path: [UInt8])] = [(self, [])]
    while let (tree, path) = open.popLast() {
      let prefix = path.isEmpty ? [] : path + [0x2F]
      let files = tree.files.filter { !Self.isHidden($0.name) }
        .sorted { $0.name.lexicographicallyPrecedes($1.name) }
      for file in files {
        bytes += prefix + file.name + file.content
        pieces.append(Piece(path: prefix + file.name, size: file.content.count))
      }
      let folders = tree.folders.filter { !Self.isHidden($0.name) }
        .map { (tree: $0, path: prefix + $0.name) }
        .sorted { left, right in
          let ranked = (ranks[left.path, default: .max], ranks[right.path, default: .max])
          return ranked.0 != ranked.1
            ? ranked.0 < ranked.1 : left.path.lexicographicallyPrecedes(right.path)
        }
      open += folders.reversed()
    }
    return (bytes, pieces)
  }

  /// Puts a tree together again from what ``blob(order:)`` made of it; hidden entries are gone.
  ///
  /// Nil where the pieces are not those of the bytes, or a path is none.
  package init?(blob: [UInt8], pieces: [Piece], depthLimit: Int = 64) {
    self.init()
    var position = 0
    for piece in pieces {
      let start = position + piece.path.count
      guard piece.size >= 0, start <= blob.count, piece.size <= blob.count - start,
        blob[position..<start].elementsEqual(piece.path)
      else { return nil }
      position = start + piece.size
      let names = piece.path.split(separator: 0x2F, omittingEmptySubsequences: false).map(
        Array.init)
      guard !names.contains([]), names.count <= depthLimit + 1 else { return nil }
      insert(Array(blob[start..<position]), at: names[...])
    }
    guard position == blob.count else { return nil }
  }

  private mutating func insert(_ content: [UInt8], at names: ArraySlice<[UInt8]>) {
    guard let first = names.first else { return }
    guard names.count > 1 else { return files.append(File(name: first, content: content)) }
    // A folder's files follow one another, so it is nearly always the last one.
    let index =
      folders.lastIndex { $0.name == first }
      ?? {
        folders.append(FolderTree(name: first))
        return folders.count - 1
      }()
    folders[index].insert(content, at: names.dropFirst())
  }
}
