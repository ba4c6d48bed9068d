import Foundation

/// A package that went out of the index or came into it, as far as frequent words look at it.
struct ChangedPackage: Hashable {
  /// Its row in the index.
  let number: Int64
  /// Its different words, those of filters left out.
  let words: Set<String>
  /// The first word of its name; empty where the name has none.
  let nameStart: String
  /// The folded name, as the table of names holds it.
  let foldedName: Data

  /// Takes the words out of what the index holds.
  init(_ text: IndexedText, number: Int64) {
    self.number = number
    var words: Set<String> = []
    for column in text.columns.prefix(IndexedText.fields.count) {
      for word in column.split(separator: " ") where !FilterToken.isOne(String(word)) {
        words.insert(String(word))
      }
    }
    self.words = words
    nameStart = text.columns.first?.split(separator: " ").first.map(String.init) ?? ""
    foldedName = text.foldedName
  }

  /// Whether the name begins with a text, as a whole or its first word.
  func isNamed(from text: String) -> Bool {
    nameStart.utf8.starts(with: text.utf8) || foldedName.starts(with: text.utf8)
  }
}
