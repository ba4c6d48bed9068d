package import SoukModel

/// The searched text of a package, field by field: what both backends index.
package struct SearchableText: Hashable, Sendable {
  /// The texts of each field; a field may hold several separate pieces (keywords).
  package let pieces: [SearchField: [String]]

  /// Takes the searched fields out of a package.
  package init(_ package: Package) {
    var pieces: [SearchField: [String]] = [:]
    pieces[.name] = [package.id.name.raw]
    pieces[.keywords] = (package.keywords + package.tags).map(\.raw)
    // Counting characters is slow, and a text has no more of them than bytes.
    let summary = package.summary.raw
    pieces[.description] = [
      summary.utf8.count <= Self.descriptionLimit
        ? summary : String(summary.prefix(Self.descriptionLimit))
    ]
    pieces[.author] = package.author.map { [$0.raw] } ?? []
    pieces[.category] = package.category.map { [$0.raw] } ?? []
    self.pieces = pieces
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
