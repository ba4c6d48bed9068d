import SoukCatalogue
import SoukMetrics
import SoukModel
import SoukRouter
import SoukSearch
import Synchronization

extension Engine {
  /// How many packages are searched and looked up to see that v1 answers.
  private static let rollbackSample = 50

  package func verifyRollback() throws(ServiceError) -> RollbackReport {
    let begin = clock.uptime()
    setGate(.v1)
    // In a home that cannot be written no other souk can be told; the checks go on.
    if !catalogue.isReadOnly { try markRollback() }
    state.withLock { $0.watch = GateWatch(home, .v1) }
    metrics.counter(MetricKey(.rollbacksTotal)).add()
    guard router.backends[.v1] != nil else { throw RolloutRefusal.noV1 }
    var checks = [
      RollbackReport.Check(
        kind: .gate, count: 1, failures: gate == .v1 ? [] : ["the gate is \(gate.rawValue)"])
    ]
    let sample: [PackageID]
    do throws(CatalogueError) {
      let stale = try catalogue.staleIndexes()
      checks.append(
        RollbackReport.Check(
          kind: .index, count: 1,
          failures: stale.contains { $0 == Self.indexName(of: .v1) }
            ? ["v1's index is of another state of the catalogue: run `souk rebuild index`"] : []))
      sample = try catalogue.sample(Self.rollbackSample)
    } catch {
      throw ServiceError(error)
    }
    checks.append(check(.search, sample, finds))
    checks.append(check(.lookup, sample, hasEntry))
    flusher.mark()
    return RollbackReport(
      checks: checks, milliseconds: Double(clock.uptime() &- begin) / 1_000_000)
  }

  /// Asks v1 itself, past cache and figures: what an earlier souk kept proves nothing, and a check is
  /// nobody's request.
  private func check(
    _ kind: RollbackReport.Check.Kind, _ sample: [PackageID],
    _ holds: (PackageID) throws(BackendError) -> Bool
  ) -> RollbackReport.Check {
    var failures: [String] = []
    for id in sample {
      do throws(BackendError) {
        if try !holds(id) { failures.append(id.name.escapedPrefix(80)) }
      } catch {
        failures.append("\(id.name.escapedPrefix(80)): \(error.code.rawValue)")
      }
    }
    return RollbackReport.Check(kind: kind, count: sample.count, failures: failures)
  }

  /// Whether v1 finds a package by its name: an exact name comes first.
  private func finds(_ id: PackageID) throws(BackendError) -> Bool {
    let side = router.side(.v1, SearchRequest(id.name.raw, limit: 20), Cancellation())
    if let error = side.error { throw error }
    return side.ids.contains { $0.name == id.name }
  }

  private func hasEntry(_ id: PackageID) throws(BackendError) -> Bool {
    try router.backends[.v1]?.entry(id)?.package.id == id
  }
}
