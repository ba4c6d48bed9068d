import SoukModel
import SoukTesting
import SoukTrust
import Testing

@Suite struct DirectoryDigestTests {
  private func file(_ name: String, _ text: String) -> FolderTree.File {
    .init(name: Array(name.utf8), content: Array(text.utf8))
  }

  private func folder(_ name: String, _ files: [FolderTree.File]) -> FolderTree {
    FolderTree(name: Array(name.utf8), files: files)
  }

  /// `count` folders of one file each.
  private func wide(_ count: Int) -> FolderTree {
    FolderTree(
      files: [file("package.toml", "name")],
      folders: (0..<count).map { folder("folder\($0)", [file("file", "content \($0)")]) })
  }

  @Test func pathsAndBytesAreHashedFilesBeforeFolders() {
    let tree = FolderTree(
      files: [file("b", "2"), file("a", "1")],
      folders: [folder("z", [file("c", "3")]), folder("d", [file("e", "4")])])
    #expect(
      DirectoryDigest.canonical(tree) == SHA256Digest(of: Array("a1b2d/e4z/c3".utf8)))
  }

  @Test func namesAreSortedByTheirBytesAndNotByLanguage() {
    let tree = FolderTree(files: [file("é", "3"), file("a", "2"), file("Z", "1")])
    #expect(DirectoryDigest.canonical(tree) == SHA256Digest(of: Array("Z1a2é3".utf8)))
  }

  @Test func hiddenFilesAndFoldersAreLeftOut() {
    var tree = FolderTree(files: [file("a", "1")])
    let digest = DirectoryDigest.canonical(tree)
    tree.files.append(file(".DS_Store", "x"))
    tree.folders = [folder(".git", [file("config", "y")])]
    #expect(DirectoryDigest.canonical(tree) == digest)
    #expect(DirectoryDigest.compare(tree, with: digest) == .canonical)
  }

  @Test func anEmptyFolderHasTheDigestOfNothing() {
    #expect(DirectoryDigest.canonical(FolderTree()) == SHA256Digest(of: []))
    let empties = FolderTree(folders: [folder("a", []), folder("b", [])])
    #expect(DirectoryDigest.canonical(empties) == SHA256Digest(of: []))
    let other = SHA256Digest(of: [1])
    #expect(
      DirectoryDigest.compare(empties, with: other)
        == .different(tried: 1, canonical: SHA256Digest(of: [])))
  }

  @Test(arguments: 0..<40)
  func theSearchKnowsExactlyTheDigestsOfAllOrders(seed: UInt64) {
    var shuffle = FolderShuffle(random: SeededGenerator(seed: seed))
    let tree = shuffle.tree(folders: 6)
    let all = NaiveDigest.all(tree)
    for digest in all {
      switch DirectoryDigest.compare(tree, with: digest) {
      case .canonical, .reordered: break
      case let other: Issue.record("\(digest) was published and gives \(other)")
      }
    }
    guard case .different(let tried, _) = DirectoryDigest.compare(tree, with: SHA256Digest(of: [1]))
    else {
      Issue.record("a digest of other content was accepted or not decided")
      return
    }
    // Each order once: no more digests than orders, and none is missed.
    #expect(tried >= all.count)
    #expect(DirectoryDigest.Limits().orders >= 50_000)
  }

  @Test(arguments: 0..<30)
  func aFolderPublishedInAnyListingOrderIsRecognised(seed: UInt64) {
    var shuffle = FolderShuffle(random: SeededGenerator(seed: 1_000 + seed))
    let tree = shuffle.tree(folders: 9)
    let published = NaiveDigest.digest(shuffle.shuffled(tree))
    let here = shuffle.shuffled(tree)
    switch DirectoryDigest.compare(here, with: published) {
    case .canonical: #expect(DirectoryDigest.canonical(here) == published)
    case .reordered(let order, _, let canonical):
      #expect(canonical == DirectoryDigest.canonical(tree) && canonical != published)
      #expect(NaiveDigest.digest(tree.listed(in: order)) == published)
    case let other: Issue.record("intact content gives \(other)")
    }
  }

  @Test(arguments: 0..<20)
  func oneChangedByteIsAMismatchAfterEveryOrder(seed: UInt64) throws {
    var shuffle = FolderShuffle(random: SeededGenerator(seed: 2_000 + seed))
    var tree = shuffle.tree(folders: 7)
    tree.files.append(file("kept", "as published"))
    let published = NaiveDigest.digest(shuffle.shuffled(tree))
    tree.files[tree.files.count - 1].content[0] ^= 1
    guard case .different(let tried, _) = DirectoryDigest.compare(tree, with: published) else {
      Issue.record("changed content was not refused")
      return
    }
    #expect(tried >= 1)
  }

  @Test func everyOneOfFortyThousandOrdersIsTried() throws {
    let tree = wide(8)
    var last = tree
    last.folders.reverse()
    let published = NaiveDigest.digest(last)
    guard case .reordered(let order, let tried, _) = DirectoryDigest.compare(tree, with: published)
    else {
      Issue.record("the last of 40,320 orders was not found")
      return
    }
    #expect(tried == 40_320)
    #expect(order.first == "folder7" && order.count == 8)
    #expect(
      DirectoryDigest.compare(tree, with: SHA256Digest(of: []))
        == .different(tried: 40_320, canonical: DirectoryDigest.canonical(tree)))
  }

  @Test func whatTheBoundLeavesOpenIsNeitherAcceptedNorRefused() {
    var reversed = wide(12)
    reversed.folders.reverse()
    let comparison = DirectoryDigest.compare(wide(12), with: NaiveDigest.digest(reversed))
    #expect(comparison == .undetermined(tried: 100_000, possible: 479_001_600))
    let limits = DirectoryDigest.Limits(orders: 6)
    #expect(
      DirectoryDigest.compare(wide(3), with: SHA256Digest(of: []), limits: limits)
        == .different(tried: 6, canonical: DirectoryDigest.canonical(wide(3))))
    let fewer = DirectoryDigest.Limits(orders: 5)
    #expect(
      DirectoryDigest.compare(wide(3), with: SHA256Digest(of: []), limits: fewer)
        == .undetermined(tried: 5, possible: 6))
  }

  @Test func theBoundOnHashedBytesEndsAFolderMadeToKeepAVerifierBusy() {
    let limits = DirectoryDigest.Limits(bytes: 2_000)
    guard
      case .undetermined(let tried, _) = DirectoryDigest.compare(
        wide(9), with: SHA256Digest(of: []), limits: limits)
    else {
      Issue.record("the search went on")
      return
    }
    #expect((1..<200).contains(tried))
  }

  @Test func twentyThousandFoldersTakeNeitherTheStackNorTheMemory() {
    let limits = DirectoryDigest.Limits(orders: 200)
    let comparison = DirectoryDigest.compare(
      wide(20_000), with: SHA256Digest(of: []), limits: limits)
    #expect(comparison == .undetermined(tried: 200, possible: nil))
  }
}

extension FolderTree {
  /// The tree with its folders listed in the order in which `paths` names them.
  fileprivate func listed(in paths: [RegistryText], prefix: String = "") -> FolderTree {
    var tree = self
    let places = Dictionary(
      paths.enumerated().map { ($0.element.raw, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    func path(_ folder: FolderTree) -> String {
      prefix + String(decoding: folder.name, as: UTF8.self)
    }
    tree.folders.sort { places[path($0), default: .max] < places[path($1), default: .max] }
    for index in tree.folders.indices {
      tree.folders[index] = tree.folders[index].listed(
        in: paths, prefix: path(tree.folders[index]) + "/")
    }
    return tree
  }
}
