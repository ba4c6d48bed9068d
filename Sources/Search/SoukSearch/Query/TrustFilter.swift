/// A filter on what is known of a release's signature and content: `sig:failed`, `-sig:S09`.
package struct TrustFilter: Hashable, Sendable {
  /// The folded word: a signature's status, `failed`, or a code.
  package var word: String
  /// Whether the beginning of a word is enough, because it may not be typed in full.
  package var isPrefix: Bool
  /// Whether a package that matches is left out.
  package var isNegated: Bool

  /// Makes a filter.
  package init(_ word: String, isPrefix: Bool = false, isNegated: Bool = false) {
    self.word = word
    self.isPrefix = isPrefix
    self.isNegated = isNegated
  }

  /// Whether one of the words of a package matches, leaving aside whether it is negated.
  package func matches(_ words: [String]) -> Bool {
    words.contains { isPrefix ? $0.hasPrefix(word) : $0 == word }
  }
}
