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
      words.formUnion(Self.words(of: column).filter { !FilterToken.isOne($0) })
    }
    self.words = words
    nameStart = text.columns.first.flatMap { Self.words(of: $0).first } ?? ""
    foldedName = text.foldedName
  }

  /// The words of a column, cut at the bytes where FTS5 cuts: a word may begin with a mark that Swift takes for
  /// one character with the space before it.
  private static func words(of column: String) -> [String] {
    column.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
  }

  /// Whether the name begins with a text, as a whole or its first word.
  func isNamed(from text: String) -> Bool {
    nameStart.utf8.starts(with: text.utf8) || foldedName.starts(with: text.utf8)
  }
}
