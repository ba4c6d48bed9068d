/// One entry of a registry that could not be taken in, or was taken in with something left out.
package struct RegistryProblem: Hashable, Sendable, Codable, CustomStringConvertible {
  /// The file.
  package var file: String
  /// The entry: its position and, where it has one, its name, escaped.
  package var entry: String
  /// What is wrong with it, safe to print.
  package var reason: String

  /// Makes a problem.
  package init(file: String, entry: String, reason: String) {
    self.file = file
    self.entry = entry
    self.reason = reason
  }

  /// `file, entry: reason`.
  package var description: String { "\(file), \(entry): \(reason)" }
}
