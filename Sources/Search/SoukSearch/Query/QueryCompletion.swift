/// What could follow what is typed: the rest of a field's name, or of a value behind its colon.
package enum QueryCompletion {
  /// How many letters of a field's name are typed before it is offered: fewer begin too many words.
  private static let fewest = 3

  /// What would be put behind `text`; nil where there is nothing to offer.
  ///
  /// `"json lic"` → `"ense:"`, `"sig:un"` → `"signed"` where that is the first of its values,
  /// `"\"a lic"` → nil.
  ///
  /// - Parameter values: the values of a field, the best first; asked for only where one is typed.
  package static func suggestion(
    after text: String, values: (QueryField) -> [String]
  ) -> String? {
    guard text.utf8.count <= SearchQuery.longestText else { return nil }
    let isQuoted = !text.count(where: { $0 == "\"" }).isMultiple(of: 2)
    var word = text[...]
    if let last = text.lastIndex(where: isQuoted ? { $0 == "\"" } : \.isWhitespace) {
      word = isQuoted ? start(ofWordAt: last, in: text) : text[last...].dropFirst()
    }
    if word.first == "-" { word = word.dropFirst() }
    guard let colon = word.firstIndex(of: ":") else {
      return isQuoted ? nil : fieldName(word)
    }
    guard let field = QueryField(typed: word[..<colon]) else { return nil }
    var typed = word[colon...].dropFirst()
    if field.attribute != nil, typed.first == "=" { typed = typed.dropFirst() }
    if typed.first == "\"" { typed = typed.dropFirst() }
    let folded = TextFolding.fold(String(typed))
    // Folding may change how long a text is; what follows it is then not known.
    guard !typed.isEmpty, folded.count == typed.count else { return nil }
    for value in values(field) where value.count > folded.count && value.hasPrefix(folded) {
      let needsQuotes = value.contains(where: \.isWhitespace)
      if needsQuotes, !isQuoted { continue }
      return String(value.dropFirst(folded.count)) + (isQuoted ? "\"" : "")
    }
    return nil
  }

  private static func fieldName(_ word: Substring) -> String? {
    let typed = word.lowercased()
    guard typed.count >= fewest,
      let field = QueryField.allCases.first(where: { $0.rawValue.hasPrefix(typed) })
    else { return nil }
    return field.rawValue.dropFirst(typed.count) + ":"
  }

  /// The word that a quote is in or at the end of.
  private static func start(ofWordAt quote: String.Index, in text: String) -> Substring {
    let before = text[..<quote]
    let start = before.lastIndex(where: \.isWhitespace).map { text.index(after: $0) }
    return text[(start ?? text.startIndex)...]
  }
}
