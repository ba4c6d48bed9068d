import SoukEngine
import SoukModel
import SoukSearch

/// One search with the rows of what it found.
struct SearchResult {
  /// What the engine answered.
  let answer: SearchAnswer
  /// The hits with their rows, in order; those that went meanwhile are left out.
  let rows: [(hit: SearchHit, row: PackageSummary)]
  /// How long both took together, in milliseconds.
  let milliseconds: Double

  /// Searches and reads the rows.
  init(
    _ request: SearchRequest, on backend: BackendKind?, service: any MarketplaceService,
    context: CommandContext
  ) throws(CommandFailure) {
    let start = context.uptime()
    let found = try context.asking { () throws(ServiceError) in
      try service.search(request, on: backend, cancellation: context.cancellation)
    }
    let summaries = try context.asking { () throws(ServiceError) in
      try service.summaries(found.page.hits.map(\.id), on: backend)
    }
    answer = found
    rows = zip(found.page.hits, summaries).compactMap { hit, row in row.map { (hit, $0) } }
    milliseconds = context.uptime() - start
  }
}
