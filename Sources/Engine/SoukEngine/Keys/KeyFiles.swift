/// The files that keys, signatures and signed content are read from and written to.
package protocol KeyFiles: Sendable {
  /// The bytes of a file and its mode; `-` is standard input.
  ///
  /// - Parameter limit: a longer file is refused, in bytes.
  func read(_ path: String, limit: Int) throws(KeyFileError) -> KeyFileContent

  /// Writes a whole file in one step.
  ///
  /// - Parameters:
  ///   - isPrivate: whether nobody but the owner may read it (mode 0600).
  ///   - replaces: whether a file that is there may be written over.
  func write(
    _ bytes: [UInt8], to path: String, isPrivate: Bool, replaces: Bool
  ) throws(KeyFileError)

  /// The names in a folder, in any order; none where there is no folder.
  func names(in folder: String) throws(KeyFileError) -> [String]
}
