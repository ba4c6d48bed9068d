import SoukModel

/// Why a folder has another digest than the published one: found by trial, never to accept it.
enum DirectoryTrials {
  /// The most orders that a trial goes through.
  private static let orderLimit = 10_000

  /// The cause of a difference.
  ///
  /// - Parameter tried: how many orders were tried as the folder is.
  static func cause(
    _ tree: FolderTree, published: SHA256Digest, canonical: SHA256Digest, tried: Int,
    limits: DirectoryDigest.Limits
  ) -> Finding {
    let bytes = ByteComparison(
      "SHA-256 of the folder", whole: published.bytes, against: canonical.bytes)
    let facts: Facts = ["orders_tried": .int(tried)]
    let trial = DirectoryDigest.Limits(
      orders: min(limits.orders, orderLimit), bytes: limits.bytes / 8)
    if let changed = withoutCarriageReturns(tree), fits(changed, published, trial) {
      return Finding(
        .digestOfTextVariant,
        "Line ends became CR LF on the way: with LF alone the folder has the published digest.",
        expected: "\(published)", found: "\(canonical)", bytes: bytes,
        remedy: "Fetch the registry again without conversion of line ends, for instance with "
          + "`git -c core.autocrlf=false clone`.",
        facts: facts.merging(["variant": "crlf"]))
    }
    return Finding(
      .bytesDiffer,
      "The content differs from what was published: none of the \(tried) orders of its folders "
        + "gives the digest.",
      certainty: .unknown(ruledOut: ["order of folders", "line ends"]),
      expected: "\(published)", found: "\(canonical)", bytes: bytes,
      remedy: "Do not install it. Fetch the registry again; if it stays so, tell its operator.",
      facts: facts)
  }

  private static func fits(
    _ tree: FolderTree, _ published: SHA256Digest, _ limits: DirectoryDigest.Limits
  ) -> Bool {
    switch DirectoryDigest.compare(tree, with: published, limits: limits) {
    case .canonical, .reordered: true
    case .different, .undetermined: false
    }
  }

  /// The tree with LF in place of CR LF in every file; nil where there is none.
  private static func withoutCarriageReturns(_ tree: FolderTree) -> FolderTree? {
    var tree = tree
    var changed = false
    for index in tree.files.indices where tree.files[index].content.contains(0x0D) {
      let content = tree.files[index].content
      tree.files[index].content = content.indices.compactMap { place in
        let isPair =
          content[place] == 0x0D && place + 1 < content.count && content[place + 1] == 0x0A
        return isPair ? nil : content[place]
      }
      changed = changed || tree.files[index].content.count != content.count
    }
    for index in tree.folders.indices {
      guard let inner = withoutCarriageReturns(tree.folders[index]) else { continue }
      tree.folders[index] = inner
      changed = true
    }
    return changed ? tree : nil
  }
}
