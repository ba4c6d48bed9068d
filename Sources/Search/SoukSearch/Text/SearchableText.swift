package import SoukModel

/// The searched text of a package, field by field: what both backends index.
package struct SearchableText: Hashable, Sendable {
  /// The texts of each field; a field may hold several separate pieces (keywords).
  package let pieces: [SearchField: [String]]

  /// Takes the searched fields out of a package.
  package init(_ package: Package) {
    var pieces: [SearchField: [String]] = [:]
    for field in SearchField.allCases { pieces[field] = [] }
    Self.forEachPiece(of: package) { field, piece in pieces[field, default: []].append(piece) }
    self.pieces = pieces
  }

  /// Calls `body` with each piece of text of a package that is searched, field after field.
  private static func forEachPiece(of package: Package, _ body: (SearchField, String) -> Void) {
    body(.name, package.id.name.raw)
    for keyword in package.keywords { body(.keywords, keyword.raw) }
    for tag in package.tags { body(.keywords, tag.raw) }
    body(.description, package.summary.raw.beginning(of: descriptionLimit))
    if let author = package.author { body(.author, author.raw) }
    if let category = package.category { body(.category, category.raw) }
  }

  /// Appends the tokens of every field of a package to a buffer: those of ``tokens(of:)``, but ``gap``,
  /// each once or more often.
  ///
  /// Of text that is ASCII no string is made.
  package static func append(tokensOf package: Package, to buffer: inout TokenBuffer) {
    forEachPiece(of: package) { field, piece in
      let text = piece.utf8.span
      guard text.isASCII else {
        for token in tokens(of: piece, in: field) where token != gap {
          buffer.append(token.utf8.span, of: field)
        }
        return
      }
      Tokenizer.forEachRun(inASCII: text) { run in
        let whole = Tokenizer.cut(run)
        buffer.append(folding: text.extracting(whole), of: field)
        guard field == .name else { return }
        NameParts.forEachPart(of: run, inASCII: text) { part in
          let token = Tokenizer.cut(part)
          if token != whole { buffer.append(folding: text.extracting(token), of: field) }
        }
      }
    }
  }

  /// How many characters of a description are searched: a hostile megabyte costs no more.
  package static let descriptionLimit = 4_096

  /// Stands between the tokens of a name and those of its parts, so that no phrase reaches over both:
  /// a private-use character, which no query asks for.
  package static let gap = "\u{E000}"

  /// The tokens of one field, in order; pieces follow each other.
  package func tokens(of field: SearchField) -> [String] {
    (pieces[field] ?? []).flatMap { Self.tokens(of: $0, in: field) }
  }

  /// The tokens of one piece: for a name that capitals or digits divide, ``gap`` and those of its parts
  /// follow.
  package static func tokens(of piece: String, in field: SearchField) -> [String] {
    let whole = Tokenizer.tokens(of: piece)
    guard field == .name else { return whole }
    let parts = NameParts.tokens(of: piece)
    return parts.isEmpty ? whole : whole + [gap] + parts
  }
}
