/// Why a configuration cannot be read or changed.
package struct ConfigurationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The line it was found at, from 1; nil where it is about the text as a whole.
  package let line: Int?
  /// What is wrong, safe to print.
  package let reason: String

  /// Makes an error.
  package init(line: Int?, reason: String) {
    self.line = line
    self.reason = reason
  }

  /// `line 3: what is wrong`.
  package var description: String {
    line.map { "line \($0): \(reason)" } ?? reason
  }
}
