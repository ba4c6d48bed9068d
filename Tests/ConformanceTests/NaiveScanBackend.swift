import GRDB
import SoukCatalogue
import SoukModel
import SoukSearch
import Synchronization

/// The truth about which packages match: a scan over every package, straight from its text.
final class NaiveScanBackend: MarketplaceBackend {
  /// A package with its words.
  private struct Scanned {
    var document: CatalogueChange.Document
    var tokens: [SearchField: [String]]
    var joined: [UInt8]
    var attributes: PackageAttributes
  }

  private let catalogue: Catalogue
  private let scanned = Mutex<(generation: Int64, all: [Scanned])>((-1, []))

  /// Scans the given catalogue.
  init(catalogue: Catalogue) {
    self.catalogue = catalogue
  }

  /// Poses as v1, because there is no third kind.
  var kind: BackendKind { .v1 }

  func generation() throws(BackendError) -> Int64 {
    try answer { () throws(CatalogueError) in try catalogue.generation() }
  }

  func search(
    _ request: SearchRequest, cancellation: Cancellation
  ) throws(BackendError) -> SearchPage {
    if cancellation.isCancelled { throw BackendError(.cancelled, backend: kind) }
    return try answer { () throws(CatalogueError) in
      try catalogue.read { db in
        let found = try scan(db).filter { Self.matches($0, request) }.map(\.document)
        let all = found.sorted { Self.precedes($0, $1, request) }.map(\.entry.package.id)
        let window = all.dropFirst(request.offset).prefix(request.limit)
        return SearchPage(
          hits: window.map { SearchHit(id: $0, score: 0) }, total: all.count,
          generation: try CatalogueQueries.generation(db), backend: kind)
      }
    }
  }

  func facets(
    _ request: SearchRequest, cancellation: Cancellation
  ) throws(BackendError) -> FacetCounts {
    if cancellation.isCancelled { throw BackendError(.cancelled, backend: kind) }
    return try answer { () throws(CatalogueError) in
      try catalogue.read { db in
        var counts: [Facet: [String: Int]] = [:]
        let found = try scan(db).filter { Self.matches($0, request) }
        for package in found.map(\.attributes) {
          counts[.category, default: [:]][package.category, default: 0] += 1
          counts[.registry, default: [:]][package.registry, default: 0] += 1
          counts[.license, default: [:]][package.license, default: 0] += 1
          for word in [package.verdict.first ?? "", TrustWords.failed]
          where package.verdict.contains(word) {
            counts[.verdict, default: [:]][word, default: 0] += 1
          }
        }
        return FacetCounts(
          counts, total: found.count, generation: try CatalogueQueries.generation(db),
          backend: kind)
      }
    }
  }

  /// The scan has no scores.
  func explain(
    _ request: SearchRequest, _ id: PackageID, cancellation: Cancellation
  ) throws(BackendError) -> ScoreExplanation? { nil }

  func summaries(_ ids: [PackageID]) throws(BackendError) -> [PackageSummary?] {
    try answer { () throws(CatalogueError) in
      try ids.map { id throws(CatalogueError) in try catalogue.entry(id)?.summaryRow }
    }
  }

  func entry(_ id: PackageID) throws(BackendError) -> CatalogueEntry? {
    try answer { () throws(CatalogueError) in try catalogue.entry(id) }
  }

  func packages(named name: RegistryText) throws(BackendError) -> [PackageID] {
    try answer { () throws(CatalogueError) in try catalogue.packages(named: name) }
  }

  /// Whether one match stands before another.
  ///
  /// By relevance only exact names are told apart, which is all that engines have in common.
  static func precedes(
    _ left: CatalogueChange.Document, _ right: CatalogueChange.Document, _ request: SearchRequest
  ) -> Bool {
    let names = (foldedName(left), foldedName(right))
    switch request.sort {
    case .relevance:
      let query = request.query.foldedName
      let exact = (!query.isEmpty && names.0 == query, !query.isEmpty && names.1 == query)
      if exact.0 != exact.1 { return exact.0 }
    case .downloads:
      let downloads = (left.entry.package.downloads ?? -1, right.entry.package.downloads ?? -1)
      if downloads.0 != downloads.1 { return downloads.0 > downloads.1 }
    case .name:
      if !names.0.utf8.elementsEqual(names.1.utf8) {
        return names.0.utf8.lexicographicallyPrecedes(names.1.utf8)
      }
    }
    return left.number < right.number
  }

  private static func foldedName(_ document: CatalogueChange.Document) -> String {
    TextFolding.fold(document.entry.package.id.name.raw)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether a package is in the answer to a request, by the definition of the query language.
  private static func matches(_ scanned: Scanned, _ request: SearchRequest) -> Bool {
    let package = scanned.document.entry.package
    if let registry = request.registry, package.id.registry != registry { return false }
    if let wanted = request.category {
      guard let category = package.category,
        TextFolding.fold(category.raw) == TextFolding.fold(wanted)
      else { return false }
    }
    let joined = request.query.joinedName
    let isCalledSo = !joined.isEmpty && joined == scanned.joined
    return request.query.clauses.allSatisfy { clause in
      if isCalledSo, clause.isJoinable { return true }
      if matches(scanned.tokens, clause) { return !clause.isNegated }
      // What capitals divide is also found by its parts, wherever they stand.
      let parts = clause.divided
      return (!parts.isEmpty && parts.allSatisfy { matches(scanned.tokens, $0) })
        != clause.isNegated
    }
      && request.query.filters.allSatisfy { $0.passes(scanned.attributes) }
  }

  /// Every package of the present generation, read once.
  private func scan(_ db: Database) throws -> [Scanned] {
    let generation = try CatalogueQueries.generation(db)
    return try scanned.withLock { known in
      if known.generation != generation {
        known.all = []
        try CatalogueQueries.forEachDocument(db) { document in
          let text = SearchableText(document.entry.package)
          let tokens = SearchField.allCases.map { ($0, text.tokens(of: $0)) }
          known.all.append(
            Scanned(
              document: document, tokens: Dictionary(tokens) { first, _ in first },
              joined: JoinedName.bytes(of: document.entry.package.id.name.raw),
              attributes: PackageAttributes(document.entry)))
        }
        known.generation = generation
      }
      return known.all
    }
  }

  private static func matches(
    _ text: [SearchField: [String]], _ clause: SearchQuery.Clause
  ) -> Bool {
    let fields = clause.field.map { [$0] } ?? SearchField.allCases
    return fields.contains { field in
      let tokens = text[field] ?? []
      guard tokens.count >= clause.tokens.count else { return false }
      return (0...(tokens.count - clause.tokens.count)).contains { start in
        clause.tokens.indices.allSatisfy { offset in
          let isPrefix = clause.isPrefix && offset == clause.tokens.count - 1
          let token = tokens[start + offset].unicodeScalars
          let word = clause.tokens[offset].unicodeScalars
          return isPrefix ? token.starts(with: word) : token.elementsEqual(word)
        }
      }
    }
  }

  private func answer<Answer>(
    _ body: () throws(CatalogueError) -> Answer
  ) throws(BackendError) -> Answer {
    do {
      return try body()
    } catch {
      throw BackendError(.storage, backend: kind, detail: error.detail)
    }
  }
}
