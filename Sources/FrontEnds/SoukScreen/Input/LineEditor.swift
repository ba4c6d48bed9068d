/// A line of text being edited, and where the caret stands in it.
///
/// The caret counts characters as people see them, so that one step passes a whole emoji or an
/// accented letter. Controls never get in.
package struct LineEditor: Hashable, Sendable {
  /// The text.
  package private(set) var text: String
  /// How many characters stand before the caret.
  package private(set) var caret: Int

  /// An editor with a text and the caret behind it.
  package init(_ text: String = "") {
    self.text = Self.printable(text)
    caret = self.text.count
  }

  /// Whether nothing has been typed.
  package var isEmpty: Bool { text.isEmpty }

  /// What stands before the caret.
  package var head: Substring { text.prefix(caret) }

  /// What stands behind the caret.
  package var tail: Substring { text.dropFirst(caret) }

  /// Puts a text in place of all, with the caret behind it.
  package mutating func replace(with text: String) {
    self = LineEditor(text)
  }

  /// Puts text in at the caret; line breaks and tabs become blanks.
  package mutating func insert(_ more: String) {
    let before = String(head) + Self.printable(more)
    let after = String(tail)
    text = before + after
    // Marks may have joined a neighbour, so that the sum of the parts is not the whole.
    caret = min(text.count, before.count)
  }

  /// Takes the character before the caret away.
  package mutating func deleteBackward() {
    guard caret > 0 else { return }
    text = String(text.prefix(caret - 1)) + String(tail)
    caret = min(caret - 1, text.count)
  }

  /// Takes the character behind the caret away.
  package mutating func deleteForward() {
    text = String(head) + String(tail.dropFirst())
    caret = min(caret, text.count)
  }

  /// Takes the blanks and the word before the caret away.
  package mutating func deleteWordBackward() {
    let start = wordStart
    text = String(text.prefix(start)) + String(tail)
    caret = min(start, text.count)
  }

  /// Takes everything before the caret away.
  package mutating func deleteToStart() {
    text = String(tail)
    caret = 0
  }

  /// Takes everything behind the caret away.
  package mutating func deleteToEnd() {
    text = String(head)
  }

  /// Takes everything away.
  package mutating func clear() {
    self = LineEditor()
  }

  /// One character to the left.
  package mutating func moveLeft() {
    caret = max(0, caret - 1)
  }

  /// One character to the right.
  package mutating func moveRight() {
    caret = min(text.count, caret + 1)
  }

  /// To the start of the word at the left.
  package mutating func moveWordLeft() {
    caret = wordStart
  }

  /// Behind the end of the word at the right.
  package mutating func moveWordRight() {
    let rest = tail.drop { $0 == " " }.drop { $0 != " " }
    caret = text.count - rest.count
  }

  /// Before the first character.
  package mutating func moveToStart() {
    caret = 0
  }

  /// Behind the last character.
  package mutating func moveToEnd() {
    caret = text.count
  }

  private var wordStart: Int {
    var characters = head
    while characters.last == " " { characters.removeLast() }
    while let last = characters.last, last != " " { characters.removeLast() }
    return characters.count
  }

  /// A text without controls: white space becomes a blank, the rest is dropped.
  private static func printable(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09...0x0D, 0x85, 0x2028, 0x2029: kept.append(" ")
      case 0..<0x20, 0x7F..<0xA0: continue
      default: kept.append(scalar)
      }
    }
    return String(kept)
  }
}
