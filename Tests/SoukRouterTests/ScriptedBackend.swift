import Foundation
import SoukModel
import SoukSearch
import Synchronization

/// A backend that answers what it is told to and counts how often it is asked.
final class ScriptedBackend: MarketplaceBackend {
  struct Script {
    var generation: Int64 = 1
    var names: [String] = ["alpha", "beta", "gamma"]
    var failure: BackendError.Code?
    /// Whether a search goes on until it is cancelled.
    var hangs = false
    /// Runs in the middle of a search.
    var during: (@Sendable () -> Void)?
    var searches = 0
    var rows = 0
    var counts = 0
    /// Runs in the middle of reading rows, as an ingest of another process would.
    var meanwhile = false
  }

  let kind: BackendKind
  let script = Mutex(Script())

  init(_ kind: BackendKind) { self.kind = kind }

  func change(_ body: (inout Script) -> Void) { script.withLock { body(&$0) } }

  var searches: Int { script.withLock { $0.searches } }
  var counted: Int { script.withLock { $0.counts } }
  var rowsRead: Int { script.withLock { $0.rows } }

  func generation() throws(BackendError) -> Int64 { script.withLock { $0.generation } }

  func search(
    _ request: SearchRequest, cancellation: Cancellation
  ) throws(BackendError) -> SearchPage {
    let script = script.withLock { script in
      script.searches += 1
      return script
    }
    if let failure = script.failure { throw BackendError(failure, backend: kind) }
    script.during?()
    while script.hangs, !cancellation.isCancelled { Thread.sleep(forTimeInterval: 0.001) }
    if cancellation.isCancelled { throw BackendError(.cancelled, backend: kind) }
    return SearchPage(
      hits: script.names.map { SearchHit(id: Self.id($0), score: 1) }, total: script.names.count,
      generation: script.generation, backend: kind)
  }

  func facets(
    _ request: SearchRequest, cancellation: Cancellation
  ) throws(BackendError) -> FacetCounts {
    let script = script.withLock { script in
      script.counts += 1
      return script
    }
    if let failure = script.failure { throw BackendError(failure, backend: kind) }
    return FacetCounts(
      [.registry: ["apt": script.names.count]], total: script.names.count,
      generation: script.generation, backend: kind)
  }

  func explain(
    _ request: SearchRequest, _ id: PackageID, cancellation: Cancellation
  ) throws(BackendError) -> ScoreExplanation? {
    let script = script.withLock { $0 }
    if let failure = script.failure { throw BackendError(failure, backend: kind) }
    guard let place = script.names.firstIndex(of: id.name.raw) else { return nil }
    return ScoreExplanation(
      place: place + 1, total: script.names.count, isApproximate: false, score: 1,
      parts: [ScorePart(.popularity, 1)], generation: script.generation)
  }

  func summaries(_ ids: [PackageID]) throws(BackendError) -> [PackageSummary?] {
    let script = script.withLock { script in
      script.rows += ids.count
      let now = script
      if script.meanwhile { script.generation += 1 }
      return now
    }
    if let failure = script.failure { throw BackendError(failure, backend: kind) }
    return ids.map { id in
      script.names.contains(id.name.raw) ? Self.entry(id, script.generation).summaryRow : nil
    }
  }

  func entry(_ id: PackageID) throws(BackendError) -> CatalogueEntry? {
    let script = script.withLock { $0 }
    if let failure = script.failure { throw BackendError(failure, backend: kind) }
    return script.names.contains(id.name.raw) ? Self.entry(id, script.generation) : nil
  }

  func packages(named name: RegistryText) throws(BackendError) -> [PackageID] {
    let script = script.withLock { $0 }
    if let failure = script.failure { throw BackendError(failure, backend: kind) }
    return script.names.contains(name.raw) ? [Self.id(name.raw)] : []
  }

  static func id(_ name: String) -> PackageID { PackageID(.apt, RegistryText(name)) }

  /// An entry whose version tells which generation it was read in.
  private static func entry(_ id: PackageID, _ generation: Int64) -> CatalogueEntry {
    CatalogueEntry(
      package: Package(
        id: id, summary: "a \u{1B}[31mthing", downloads: 7,
        releases: [Release(version: RegistryText("\(generation)"))]),
      verdict: Verdict(signature: .indexNotChecked, checksum: .listed))
  }
}
