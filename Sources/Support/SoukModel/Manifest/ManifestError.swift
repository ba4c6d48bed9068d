/// Why a package manifest cannot be used.
package struct ManifestError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, as the caller named it.
  package let file: String
  /// The line, from 1; nil where the parser gives none.
  package let line: Int?
  /// The dotted key it is about; nil where it is about the file as a whole.
  package let key: String?
  /// What should be there.
  package let expected: String
  /// What is there, safe to print.
  package let found: String

  /// Makes an error.
  package init(file: String, line: Int? = nil, key: String? = nil, expected: String, found: String)
  {
    self.file = file
    self.line = line
    self.key = key
    self.expected = expected
    self.found = found
  }

  /// `package.toml:3: key: expected …, found …`.
  package var description: String {
    let place = RegistryText(file).escapedPrefix(200) + (line.map { ":\($0)" } ?? "")
    let name = key.map { "\(RegistryText($0).escapedPrefix(100)): " } ?? ""
    return "\(place): \(name)expected \(expected), found \(found)"
  }
}
