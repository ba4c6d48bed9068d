package import SoukModel

/// What a query finds in one package, or why it does not: by the definition of the query language,
/// from the package itself, whatever an engine's index says.
package struct QueryMatch: Sendable {
  /// The texts in which words of the query stand.
  package let found: [MatchedField]
  /// Why the package does not match; empty where it does.
  package let reasons: [AbsenceReason]

  /// How many characters of a text are given.
  private static let shown = 400

  /// Compares a package with a request.
  package init(_ entry: CatalogueEntry, with request: SearchRequest) {
    let text = SearchableText(entry.package)
    let attributes = PackageAttributes(entry)
    var found: [MatchedField] = []
    var reasons: [AbsenceReason] = []
    if let registry = request.registry, registry != entry.package.id.registry {
      reasons.append(.otherRegistry(wanted: registry))
    }
    if let category = request.category,
      entry.package.category.map({ TextFolding.fold($0.raw) }) != TextFolding.fold(category)
    {
      reasons.append(.otherCategory(wanted: category))
    }
    let joined = request.query.joinedName
    let isJoined =
      !joined.isEmpty && JoinedName.bytes(of: entry.package.id.name.raw).elementsEqual(joined)
    for clause in request.query.clauses {
      let fields = text.fields(matching: clause)
      if clause.isNegated {
        if let field = fields.first {
          reasons.append(.excluded(part: clause.description, field: field))
        }
      } else if fields.isEmpty, !clause.parts.isEmpty,
        clause.divided.allSatisfy({ !text.fields(matching: $0).isEmpty })
      {
        for part in clause.divided {
          for field in text.fields(matching: part) {
            found += Self.texts(of: field, in: text, part)
          }
        }
      } else if fields.isEmpty, isJoined, clause.isJoinable {
        // The name as a whole is what was typed.
      } else if fields.isEmpty {
        reasons.append(.noFieldHas(part: clause.description))
      } else {
        for field in fields { found += Self.texts(of: field, in: text, clause) }
      }
    }
    for filter in request.query.filters where !filter.passes(attributes) {
      reasons.append(
        .filtered(part: filter.description, found: attributes.shown(for: filter.condition)))
    }
    self.found = found
    self.reasons = reasons
  }

  /// The texts of a field in which words of a clause stand, with their places.
  private static func texts(
    of field: SearchField, in text: SearchableText, _ clause: SearchQuery.Clause
  ) -> [MatchedField] {
    (text.pieces[field] ?? []).compactMap { piece in
      let shown = String(piece.prefix(Self.shown))
      let scalars = shown.unicodeScalars
      let spans = MatchHighlighter.ranges(in: shown, of: [clause], field).map { range in
        let start = scalars.distance(from: scalars.startIndex, to: range.lowerBound)
        return start..<start + scalars.distance(from: range.lowerBound, to: range.upperBound)
      }
      guard !spans.isEmpty || clause.matches(SearchableText.tokens(of: piece, in: field)) else {
        return nil
      }
      return MatchedField(
        part: clause.description, field: field, text: RegistryText(shown), spans: spans)
    }
  }
}

extension SearchableText {
  /// The fields in which a clause finds its tokens.
  fileprivate func fields(matching clause: SearchQuery.Clause) -> [SearchField] {
    (clause.field.map { [$0] } ?? SearchField.allCases).filter { clause.matches(tokens(of: $0)) }
  }
}

extension PackageAttributes {
  /// What a condition looked at, in words; nil where nothing is known.
  func shown(for condition: PackageFilter.Condition) -> String? {
    switch condition {
    case .downloads: return downloads.map(String.init)
    case .version: return version.raw.isEmpty ? nil : version.raw
    case .word(let attribute, _, _):
      let words = attribute == .license ? [license] : words(of: attribute)
      let listed = words.filter { !$0.isEmpty }.prefix(8).joined(separator: ", ")
      return listed.isEmpty ? nil : listed
    }
  }
}
