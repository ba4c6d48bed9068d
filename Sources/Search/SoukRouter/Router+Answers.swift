package import SoukModel
package import SoukSearch

extension Router {
  /// Finds packages: one look-up in the tier `searches`.
  ///
  /// - Parameter limit: after how many seconds v2 is given up, where v1 can answer in its place; nil
  ///   for waiting as long as it takes.
  package func search(
    _ request: SearchRequest, on kind: BackendKind? = nil, limit: Double? = nil,
    cancellation: Cancellation
  ) throws(BackendError) -> RoutedAnswer<SearchPage> {
    try route(kind, question: request.query.foldedName, isSearch: true) {
      backend throws(BackendError) -> (SearchPage, Bool) in
      let generation = try backend.generation()
      let key = CacheKey(request, backend: backend.kind)
      if case .page(let page)? = cache.lookUp(key, generation: generation) {
        return (page, true)
      }
      let page = try search(request, of: backend, limit: limit, cancellation)
      cache.insert([(key, .page(page))], generation: page.generation)
      return (page, false)
    }
  }

  private func search(
    _ request: SearchRequest, of backend: any MarketplaceBackend, limit: Double?,
    _ cancellation: Cancellation
  ) throws(BackendError) -> SearchPage {
    guard let limit, backend.kind == .v2, canFallBack else {
      return try backend.search(request, cancellation: cancellation)
    }
    let (result, wasLate) = Watchdog.shared.run(within: limit, of: cancellation) { child in
      Result { () throws(BackendError) in try backend.search(request, cancellation: child) }
    }
    switch result {
    case .success(let page): return page
    case .failure(let error):
      guard wasLate, error.code == .cancelled, !cancellation.isCancelled else { throw error }
      throw BackendError(
        .timeout, backend: .v2, detail: "no answer within \(Int(limit * 1_000)) ms")
    }
  }

  /// The rows of the given packages: one look-up in `packages` and one in `downloads` for each.
  package func summaries(
    _ ids: [PackageID], on kind: BackendKind? = nil
  ) throws(BackendError) -> RoutedAnswer<[PackageSummary?]> {
    try route(kind, question: ids.first.map(\.name.raw) ?? "", isSearch: false) {
      backend throws(BackendError) -> ([PackageSummary?], Bool) in
      try rows(ids, of: backend)
    }
  }

  private func rows(
    _ ids: [PackageID], of backend: any MarketplaceBackend
  ) throws(BackendError) -> ([PackageSummary?], Bool) {
    let generation = try backend.generation()
    let rowKeys = ids.map { CacheKey($0, tier: .packages, backend: backend.kind) }
    let countKeys = ids.map { CacheKey($0, tier: .downloads, backend: backend.kind) }
    let known = cache.lookUp(rowKeys, generation: generation)
    let counts = cache.lookUp(countKeys, generation: generation)
    var rows: [PackageSummary?] = known.map { if case .row(let row)? = $0 { row } else { nil } }
    let gaps = rows.indices.filter { rows[$0] == nil }
    if !gaps.isEmpty {
      let fetched = try backend.summaries(gaps.map { ids[$0] })
      for (gap, row) in zip(gaps, fetched) { rows[gap] = row }
      // An ingest between the two reads: the rows are right, but of which state is not known.
      guard try backend.generation() == generation else { return (rows, false) }
    }
    var fresh: [(CacheKey, CacheValue)] = []
    for index in rows.indices {
      guard let row = rows[index] else { continue }
      if known[index] == nil { fresh.append((rowKeys[index], .row(row))) }
      if counts[index] == nil { fresh.append((countKeys[index], .downloads(row.downloads))) }
    }
    cache.insert(fresh, generation: generation)
    return (rows, gaps.isEmpty)
  }

  /// Everything known of one package: one look-up in `versions` and one in `packages`.
  package func entry(
    _ id: PackageID, on kind: BackendKind? = nil
  ) throws(BackendError) -> RoutedAnswer<CatalogueEntry?> {
    try route(kind, question: id.name.raw, isSearch: false) {
      backend throws(BackendError) -> (CatalogueEntry?, Bool) in
      let generation = try backend.generation()
      let key = CacheKey(id, tier: .versions, backend: backend.kind)
      let rowKey = CacheKey(id, tier: .packages, backend: backend.kind)
      let known = cache.lookUp([key, rowKey], generation: generation)
      if case .entry(let entry)? = known[0] { return (entry, true) }
      guard let entry = try backend.entry(id) else { return (nil, false) }
      if try backend.generation() == generation {
        var fresh: [(CacheKey, CacheValue)] = [(key, .entry(entry))]
        if known[1] == nil { fresh.append((rowKey, .row(entry.summaryRow))) }
        cache.insert(fresh, generation: generation)
      }
      return (entry, false)
    }
  }
}
