package import SoukModel

/// What came of comparing a folder with the digest that was published for it.
package enum DirectoryComparison: Hashable, Sendable {
  /// The digest is the one of the sorted order.
  case canonical
  /// The content is intact and its digest cannot be reproduced from the content alone: it is the
  /// one of this order of folders.
  ///
  /// `order` names the folders that hold files, relative and in the order they were taken;
  /// `canonical` is the digest that should be published instead.
  case reordered(order: [RegistryText], tried: Int, canonical: SHA256Digest)
  /// No order of the folders gives the digest: the content differs.
  case different(tried: Int, canonical: SHA256Digest)
  /// The limits ended the search; `possible` orders there are, nil where they cannot be counted.
  case undetermined(tried: Int, possible: Int?)
}
