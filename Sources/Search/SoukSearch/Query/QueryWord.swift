/// One part of the text of a query: a word, a quoted phrase, or a field with what stands behind it.
struct QueryWord {
  /// Where it begins: at its minus, where it has one.
  let start: String.Index
  /// What is asked for, without minus, field and quotes.
  var body: Substring
  /// Whether it stands between quotes.
  var isPhrase = false
  /// Whether a minus stands before it.
  var isNegated = false
  /// Whether `=` stands before a word of an attribute: all of it, no beginning.
  var isWhole = false
  /// Whether it begins with a quote that nothing closes.
  var opensQuote = false
  /// What stands before its colon.
  var field: QueryField?
  /// What stands before its colon and looks like a field, with where it stands.
  var unknownField: (problem: QueryDiagnostic.Problem, range: Range<String.Index>)?

  /// Cuts the next part off `rest`; nil where there is none.
  init?(takenFrom rest: inout Substring) {
    rest = rest.drop(while: \.isWhitespace)
    guard !rest.isEmpty else { return nil }
    start = rest.startIndex
    body = rest
    if rest.first == "-", let next = rest.dropFirst().first, !next.isWhitespace {
      isNegated = true
      rest = rest.dropFirst()
    }
    if let colon = rest.firstIndex(of: ":"),
      !rest[..<colon].contains(where: { $0.isWhitespace || $0 == "\"" })
    {
      takeField(&rest, colon)
    }
    if rest.first == "\"", let end = rest.dropFirst().firstIndex(of: "\"") {
      body = rest[rest.index(after: rest.startIndex)..<end]
      isPhrase = true
      rest = rest[rest.index(after: end)...]
    } else {
      body = rest.prefix { !$0.isWhitespace }
      opensQuote = body.first == "\""
      rest = rest[body.endIndex...]
    }
  }

  private mutating func takeField(_ rest: inout Substring, _ colon: String.Index) {
    let typed = rest[..<colon]
    field = QueryField(typed: typed)
    guard let field else {
      let next = rest[colon...].dropFirst().first
      // `std::string`, `https://…` and `12:30` are no attempts at a field.
      if typed.count > 1, typed.allSatisfy({ $0.isASCII && $0.isLetter }), let next,
        next != ":", next != "/", !next.isWhitespace
      {
        let nearest = QueryField.nearest(to: String(typed))
        unknownField = (
          .unknownField(nearest: nearest), typed.startIndex..<rest.index(after: colon)
        )
      }
      return
    }
    rest = rest[rest.index(after: colon)...]
    if field.attribute != nil, rest.first == "=" {
      isWhole = true
      rest = rest.dropFirst()
    }
  }

  /// Whether it is no word to search for but a filter.
  var isFilter: Bool {
    guard let field else { return false }
    return field.searchField == nil || (field == .category && isWhole)
  }

  /// The filter that it is; nil where nothing stands behind the colon of a word.
  ///
  /// - Parameter isLast: whether nothing follows, so that it may not be typed in full.
  func filter(isLast: Bool) throws(QueryDiagnostic.Problem) -> PackageFilter? {
    guard let field else { return nil }
    switch field {
    case .downloads:
      return PackageFilter(.downloads(try CountRange(parsing: body)), isNegated: isNegated)
    case .version:
      return PackageFilter(.version(try VersionFilter(parsing: String(body))), isNegated: isNegated)
    default:
      guard let attribute = field.attribute else { return nil }
      let typed = String(body.drop { $0 == "\"" })
      let word = attribute == .license ? LicenseWords.whole(typed) : AttributeWord.folded(typed)
      guard !word.isEmpty else { return nil }
      let isPrefix = isLast && !isPhrase && !isWhole
      let asked = attribute == .license && isWhole ? .wholeLicense : attribute
      return PackageFilter(asked, word, isPrefix: isPrefix, isNegated: isNegated)
    }
  }
}
