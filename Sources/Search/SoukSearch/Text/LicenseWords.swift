/// The words under which a licence is found with `license:`.
package enum LicenseWords {
  /// How many words of one licence there are at the most.
  private static let limit = 32
  /// The words that stand between the identifiers of an SPDX expression.
  private static let operators: Set<Substring> = ["and", "or", "with"]

  /// A licence in the form in which it is compared and counted: folded, with single blanks.
  ///
  /// `" Apache-2.0  OR MIT"` → `"apache-2.0 or mit"`. A quote falls away, because none can be typed.
  package static func whole(_ license: String) -> String {
    let quote = UInt8(ascii: "\"")
    // Most have none, and to look at each character is slow.
    guard license.utf8.contains(quote) else { return AttributeWord.folded(license) }
    return AttributeWord.folded(license.filter { $0 != "\"" })
  }

  /// The words of a licence in that form: the whole, each identifier, and what stands before an
  /// identifier's first hyphen.
  ///
  /// `"gpl-3.0-only or mit"` → the same, `gpl-3.0-only`, `gpl`, `mit`.
  package static func words(ofWhole whole: String) -> [String] {
    guard !whole.isEmpty else { return [] }
    var words = [whole]
    func add(_ word: Substring) {
      guard !word.isEmpty, words.count < limit, !words.contains(String(word)) else { return }
      words.append(String(word))
    }
    let separators: Set<Character> = [" ", "(", ")", "/", ",", ";", "|", "&"]
    for identifier in whole.split(whereSeparator: separators.contains)
    where !operators.contains(identifier) {
      add(identifier)
      add(identifier.prefix { $0 != "-" })
    }
    return words
  }
}
