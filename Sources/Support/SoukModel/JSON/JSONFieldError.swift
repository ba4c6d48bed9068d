/// Why a member of a document is not what it must be.
package struct JSONFieldError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where it stands, such as `components[3].name`; empty for the whole document.
  package let place: String
  /// What belongs there, in words.
  package let expected: String
  /// What stands there, in words; safe to print.
  package let found: String

  /// Makes an error.
  package init(_ place: String, expected: String, found: String) {
    self.place = place
    self.expected = expected
    self.found = found
  }

  /// One sentence without its full stop: where, expected and found; safe to print.
  package var description: String {
    let location = place.isEmpty ? "the document" : RegistryText(place).escapedPrefix(120)
    return "\(location): expected \(expected), found \(found)"
  }
}
