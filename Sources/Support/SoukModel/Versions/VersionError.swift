/// Why a text is no version or no requirement, and at which character.
package struct VersionError: Error, Hashable, Sendable {
  /// The whole text that was read.
  package let text: RegistryText
  /// Where reading stopped: characters from the start, the first being 0; the length for the end.
  package let offset: Int
  /// What belongs there, in words.
  package let expected: String

  /// Makes an error.
  package init(text: RegistryText, offset: Int, expected: String) {
    self.text = text
    self.offset = offset
    self.expected = expected
  }

  /// What stands there, escaped; nil at the end of the text.
  package var found: String? {
    let characters = text.raw.unicodeScalars
    guard offset >= 0,
      let index = characters.index(
        characters.startIndex, offsetBy: offset, limitedBy: characters.endIndex),
      index < characters.endIndex
    else { return nil }
    return TextEscaper.escape(String(characters[index]), keepsLineBreaks: false)
  }
}

extension VersionError: CustomStringConvertible {
  /// One sentence without its full stop: where, expected and found; safe to print.
  package var description: String {
    let place = found.map { "found “\($0)”" } ?? "the text ends"
    return
      "“\(text.escapedPrefix(80))”, character \(offset + 1): expected \(expected), \(place)"
  }
}
