/// One reason not to unpack an archive.
package struct ArchiveFinding: Hashable, Sendable, Codable, CustomStringConvertible {
  /// The code in the taxonomy (`A01`).
  package var code: String
  /// The entry it is about; nil where it is about the archive as a whole.
  package var path: RegistryText?
  /// What is wrong, safe to print.
  package var reason: String

  /// Makes a finding.
  package init(code: String, path: RegistryText? = nil, reason: String) {
    self.code = code
    self.path = path
    self.reason = reason
  }

  /// `path: reason`, escaped.
  package var description: String {
    path.map { "\($0.escapedPrefix(120)): \(reason)" } ?? reason
  }
}
