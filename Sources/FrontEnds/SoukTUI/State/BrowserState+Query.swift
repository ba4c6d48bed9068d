import SoukEngine
import SoukModel
import SoukScreen
import SoukSearch

extension BrowserState {
  /// What is wrong with what is typed; the rest of it is searched.
  var diagnostics: [QueryDiagnostic] {
    guard pages.isEmpty, editor.text.contains(where: { $0 == ":" || $0 == "\"" }) else { return [] }
    return SearchQuery(parsing: editor.text).diagnostics
  }

  /// What is offered behind the caret while a query is typed; nil where nothing is.
  var suggestion: String? {
    guard !editor.isEmpty, editor.tail.isEmpty,
      KeyContext.queries.contains(Keymap.context(of: self))
    else { return nil }
    return QueryCompletion.suggestion(after: editor.text, values: values)
  }

  /// The values of a field that are known, the most frequent first.
  private func values(of field: QueryField) -> [String] {
    switch field {
    case .registry: registries.map { AttributeWord.folded($0.name.description) }
    case .sig: SignatureStatus.allCases.map(\.rawValue) + [TrustWords.failed]
    case .category: counted(.category)
    case .license: counted(.license)
    default: []
    }
  }

  private func counted(_ facet: Facet) -> [String] {
    (allFacets ?? facets)?[facet].map(\.value) ?? []
  }

  /// The values that could be added to the query, by facet, the most frequent first.
  var facetChoices: [FacetChoice] {
    guard let facets else { return [] }
    return Facet.allCases.flatMap { facet in
      facets[facet].prefix(Self.mostChoices).compactMap { counted in
        facet.typed(counted.value).map { FacetChoice(facet: facet, counted: counted, typed: $0) }
      }
    }
  }

  /// How many values of a facet can be chosen from.
  private static let mostChoices = 50

  /// Whether counts of the rows on the screen are still to come.
  var awaitsFacets: Bool {
    results.tag.sequence > 0 && failure == nil && facetTag != results.tag
  }

  /// Whether the counts on the screen are those of the rows on it.
  var areFacetsCurrent: Bool { facets != nil && facetTag == results.tag }
}
