/// Where and why a text is not what its syntax demands.
package struct SyntaxError: Error, Hashable, Sendable {
  /// The name the caller gave the text.
  package let file: String
  /// The line, from 1.
  package let line: Int
  /// The column in bytes, from 1; 0 where it is not known.
  package let column: Int
  /// What is wrong, without a full stop.
  package let reason: String

  /// An error at a place.
  package init(file: String, line: Int, column: Int, reason: String) {
    self.file = file
    self.line = line
    self.column = column
    self.reason = reason
  }
}

extension SyntaxError: CustomStringConvertible {
  /// The error in the form that compilers have made usual.
  package var description: String { "\(file):\(line):\(column): \(reason)" }
}
