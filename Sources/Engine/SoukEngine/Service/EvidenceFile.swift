/// A bundle of evidence, ready to be written to a file.
package struct EvidenceFile: Hashable, Sendable {
  /// A name to suggest: letters, digits, `-`, `_` and `.` only.
  package var name: String
  /// The bytes: a tar.gz archive.
  package var bytes: [UInt8]
  /// What had to be left out, in one sentence each; empty where nothing was.
  package var notices: [String]

  /// Makes a bundle.
  package init(name: String, bytes: [UInt8], notices: [String] = []) {
    self.name = name
    self.bytes = bytes
    self.notices = notices
  }
}
