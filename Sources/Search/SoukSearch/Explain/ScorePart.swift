/// A part of a score; the parts of a row sum to its score.
package struct ScorePart: Hashable, Sendable, Codable {
  /// What it is for.
  package let kind: Kind
  /// The word of the query that it is about; nil where it is about all of it.
  package let word: String?
  /// How much it adds.
  package let value: Double

  /// What a part is for; the front ends have the words.
  package enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
    /// The name is what was typed.
    case exactName = "exact-name"
    /// The name has just the words that were typed.
    case sameWords = "same-words"
    /// The name is what was typed, but for separators.
    case joinedName = "joined-name"
    /// The word is a word of the name.
    case nameWord = "name-word"
    /// The word begins one of the name.
    case nameBeginning = "name-beginning"
    /// The word is one of the description.
    case descriptionWord = "description-word"
    /// The word begins one of the description.
    case descriptionBeginning = "description-beginning"
    /// The word stands in another field.
    case otherField = "other-field"
    /// All words stand in the name.
    case allInName = "all-in-name"
    /// Some words stand in the name.
    case someInName = "some-in-name"
    /// How much of the name was typed.
    case coverage
    /// The name begins with what was typed, but for separators.
    case nameBegins = "name-begins"
    /// The name begins with what was typed, separators too.
    case nameSpelled = "name-spelled"
    /// How many want it.
    case popularity
    /// A release failed verification.
    case failedTrust = "failed-trust"
    /// Behind the rows that are scored: by popularity alone.
    case behindScored = "behind-scored"
    /// The order that was asked for: by downloads or by name.
    case order
    /// Near: the name begins with what was typed, but for separators.
    case joinedBeginning = "joined-beginning"
    /// Near: a name with typing errors.
    case mistypedName = "mistyped-name"
    /// Near: words with typing errors.
    case mistypedWords = "mistyped-words"
    /// Near: words in another form, or some of them.
    case someWords = "some-words"
    /// Near: the letters in their order.
    case subsequence
    /// Near: behind everything that matches.
    case near
    /// Near: how much is alike.
    case likeness
  }

  /// Makes a part.
  package init(_ kind: Kind, _ value: Double, word: String? = nil) {
    self.kind = kind
    self.word = word
    self.value = value
  }
}
