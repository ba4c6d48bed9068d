/// What is at a path.
package enum FileKind: Sendable {
  /// Nothing.
  case nothing
  /// A file.
  case file
  /// A folder.
  case folder
  /// A link, a device or something else that is not followed.
  case other
}
