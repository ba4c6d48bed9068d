package import SoukModel
package import SoukTrust

/// A registry with roots in a folder, as it stands before something is published to it.
///
/// Read by its operator: dates are not looked at, so that one that has expired can be signed again.
package struct PublishedRegistry: Sendable {
  /// The root in force.
  package let root: RootDocument
  /// Every root from the first on, as they are published.
  let chain: [SignedBytes]
  /// The head; nil before the first one.
  package let head: HeadDocument?
  /// The index that the head names; empty before the first one.
  package let index: JSONObject

  /// Whether a folder holds a registry with roots.
  package static func isPresent(in files: FolderFiles) -> Bool {
    files.has(RegistryLayout.root(1))
  }

  private init(root: RootDocument, chain: [SignedBytes], head: HeadDocument?, index: JSONObject) {
    self.root = root
    self.chain = chain
    self.head = head
    self.index = index
  }

  /// Reads a registry as a reader would who leaves dates aside: roots, head and index, each under
  /// the keys of the root in force.
  ///
  /// - Throws: ``RegistryError`` where a signature does not hold: whoever publishes would vouch for
  ///   what somebody else put there.
  package init(reading files: FolderFiles) throws(RegistryError) {
    let policy = MetadataPolicy.undated
    let first = try MetadataRefresh.root(1, files)
    let state = try MetadataRefresh.adopt(first, .none, 0)
    var update = try MetadataRefresh.trusting(RegistryLayout.root(1)) { () throws(Finding) in
      try MetadataUpdate(state, now: 0, policy: policy)
    }
    chain = [first] + (try MetadataRefresh.followRoots(&update, files, policy))
    root = update.state.root
    guard files.has(RegistryLayout.head) else {
      head = nil
      index = [:]
      return
    }
    try MetadataRefresh.takeHead(&update, files)
    index =
      try MetadataRefresh.takeIndex(&update, files, mustRead: true)?.objectValue ?? JSONObject()
    head = update.head
  }

  /// The registry once another root follows: the same head and index, which nobody has signed under
  /// it yet.
  func followed(by root: RootDocument, _ document: SignedBytes) -> PublishedRegistry {
    PublishedRegistry(root: root, chain: chain + [document], head: head, index: index)
  }
}
