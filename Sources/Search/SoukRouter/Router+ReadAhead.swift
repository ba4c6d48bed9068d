package import SoukModel
import SoukSearch

extension Router {
  /// How many rows are read in one go, between two looks at the cancellation.
  private static let readAheadBatch = 20

  /// Brings rows into the cache that are likely to be asked for next.
  ///
  /// Counts as no look-up and is in no latency figure; fills the memory, not the store. Rows that
  /// cannot be read are left for the one who asks for them.
  package func readAhead(
    _ ids: [PackageID], on kind: BackendKind, cancellation: Cancellation
  ) {
    guard let backend = backends[kind], let generation = try? backend.generation() else { return }
    let keys = ids.map { CacheKey($0, tier: .packages, backend: kind) }
    let wanted = zip(ids, cache.absent(keys, generation: generation)).filter(\.1).map(\.0)
    for start in stride(from: 0, to: wanted.count, by: Self.readAheadBatch) {
      if cancellation.isCancelled { return }
      let batch = Array(wanted[start..<min(start + Self.readAheadBatch, wanted.count)])
      guard let rows = try? backend.summaries(batch), rows.count == batch.count,
        (try? backend.generation()) == generation
      else { return }
      var values: [(CacheKey, CacheValue)] = []
      for case (let id, let row?) in zip(batch, rows) {
        values.append((CacheKey(id, tier: .packages, backend: kind), .row(row)))
        let count = CacheKey(id, tier: .downloads, backend: kind)
        values.append((count, .downloads(row.downloads)))
      }
      cache.insertAhead(values, generation: generation)
    }
  }
}
