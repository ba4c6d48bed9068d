import SoukCatalogue
import SoukModel
import SoukSearch

/// The truth about which packages match: a scan over every package, straight from its text.
struct NaiveScanBackend: MarketplaceBackend {
  /// The catalogue that is scanned.
  let catalogue: Catalogue

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
        var exact: [PackageID] = []
        var others: [PackageID] = []
        try CatalogueQueries.forEachDocument(db) { document in
          let package = document.entry.package
          guard Self.matches(package, request) else { return }
          if TextFolding.fold(package.id.name.raw) == request.query.foldedName {
            exact.append(package.id)
          } else {
            others.append(package.id)
          }
        }
        let all = exact + others
        let window = all.dropFirst(request.offset).prefix(request.limit)
        return SearchPage(
          hits: window.map { SearchHit(id: $0, score: 0) }, total: all.count,
          generation: try CatalogueQueries.generation(db), backend: kind)
      }
    }
  }

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

  /// Whether a package is in the answer to a request, by the definition of the query language.
  static func matches(_ package: Package, _ request: SearchRequest) -> Bool {
    if let registry = request.registry, package.id.registry != registry { return false }
    if let wanted = request.category {
      guard let category = package.category,
        TextFolding.fold(category.raw) == TextFolding.fold(wanted)
      else { return false }
    }
    let text = SearchableText(package)
    return request.query.clauses.allSatisfy { matches(text, $0) != $0.isNegated }
  }

  private static func matches(_ text: SearchableText, _ clause: SearchQuery.Clause) -> Bool {
    let fields = clause.field.map { [$0] } ?? SearchField.allCases
    return fields.contains { field in
      let tokens = text.tokens(of: field)
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
