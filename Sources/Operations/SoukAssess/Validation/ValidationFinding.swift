/// Something that keeps a package from full marks.
package struct ValidationFinding: Hashable, Sendable, Codable {
  /// The file, or the dotted key behind a `#`; empty where it is about the package as a whole.
  package var file: String
  /// What is wrong, in a sentence.
  package var reason: String
  /// What to do about it.
  package var remedy: String

  /// Makes a finding.
  package init(_ file: String, _ reason: String, remedy: String) {
    self.file = file
    self.reason = reason
    self.remedy = remedy
  }
}
