/// The checksum of the v1 registry over the files below a package's folder.
///
/// SHA-256 over, for each file, its path relative to that folder (UTF-8, `/` between names) and
/// then its bytes. Hidden files and folders are passed over. A folder's own files come first,
/// sorted by the bytes of their names; then its folders, each with everything in it. The program
/// that published the digests took folders in the order in which its file system listed them, so
/// one content has as many digests as there are orders; the canonical one takes them sorted.
package enum DirectoryDigest {
  /// How far the search for the order of folders goes.
  package struct Limits: Hashable, Sendable {
    /// The most orders that are tried.
    package var orders: Int
    /// The most bytes that are hashed.
    ///
    /// An order of a real package costs a few kilobytes. The bound ends packages that were made to
    /// keep a verifier busy for hours.
    package var bytes: Int64

    /// Makes limits; the default tries 100,000 orders.
    package init(orders: Int = 100_000, bytes: Int64 = 64 << 30) {
      self.orders = orders
      self.bytes = bytes
    }
  }

  /// The digest with all folders in sorted order.
  ///
  /// - Complexity: linear in the content.
  package static func canonical(_ tree: FolderTree) -> SHA256Digest {
    var search = FolderOrderSearch(tree, limits: Limits(orders: 1))
    return search.nextDigest() ?? SHA256Digest(of: [])
  }

  /// Looks for the order of folders that gives the published digest: the sorted one first, then
  /// all others within the limits.
  ///
  /// Orders that begin alike share the hashing of what they share: with n folders of one size an
  /// order costs fewer than three of them, not n.
  package static func compare(
    _ tree: FolderTree, with published: SHA256Digest, limits: Limits = Limits()
  ) -> DirectoryComparison {
    var search = FolderOrderSearch(tree, limits: limits)
    guard let canonical = search.nextDigest() else {
      // Limits that do not allow one order.
      return .undetermined(tried: 0, possible: search.possible)
    }
    if canonical == published { return .canonical }
    while let digest = search.nextDigest() {
      if digest == published {
        return .reordered(order: search.order, tried: search.tried, canonical: canonical)
      }
    }
    return search.isExhausted
      ? .different(tried: search.tried, canonical: canonical)
      : .undetermined(tried: search.tried, possible: search.possible)
  }
}
