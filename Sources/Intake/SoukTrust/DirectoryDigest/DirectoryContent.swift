/// What is here of a package's folder.
package enum DirectoryContent: Hashable, Sendable {
  /// Everything in it.
  case tree(FolderTree)
  /// Nothing, and nothing is wrong with that.
  case notHere
  /// It is here and must not or cannot be read: why.
  case unreadable(Finding)
}
