/// Why one entry of an index is no package.
package struct PackageDecodingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The entry's name, escaped, where it has one.
  package var name: String?
  /// What is wrong, safe to print: the field, what was found and what was expected.
  package var reason: String

  /// Makes an error.
  package init(name: String?, reason: String) {
    self.name = name
    self.reason = reason
  }

  /// `"name": reason`.
  package var description: String { name.map { "\"\($0)\": \(reason)" } ?? reason }
}
