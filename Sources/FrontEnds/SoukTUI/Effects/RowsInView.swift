import SoukModel
import SoukSearch

/// The rows that the latest answer put on the screen: those that stay are not asked for again.
///
/// A look-up counts when a row enters the view, so the hit rate that is shown says how often a row
/// that was not there came from the cache.
struct RowsInView: Sendable {
  private var generation: Int64 = -1
  private var backend: BackendKind?
  private var rows: [PackageID: PackageSummary] = [:]

  /// The rows of `page` that are in view already.
  func staying(in page: SearchPage) -> [PackageID: PackageSummary] {
    page.generation == generation && page.backend == backend ? rows : [:]
  }

  /// Takes note of what an answer shows.
  mutating func show(_ rows: [PackageSummary], of page: SearchPage) {
    generation = page.generation
    backend = page.backend
    self.rows = Dictionary(rows.map { ($0.id, $0) }) { first, _ in first }
  }
}
