package import SoukAssess
package import SoukModel
package import SoukRollout

/// What the engineers who run souk ask it: how promises are kept, and what is wrong.
///
/// A part of ``MarketplaceService``, and under the same rules: calls block, from any thread.
package protocol OperationsService: Sendable {
  /// How each of the five promises is kept, over its window, by all processes of this home.
  func serviceLevels() throws(ServiceError) -> [ServiceLevelReport]

  /// How every alert stands, by the same table that Prometheus' rules are written from.
  func alerts() throws(ServiceError) -> [AlertReport]

  /// The figures of all processes of this home as Prometheus reads them.
  func prometheusText() -> String

  /// Answers Prometheus at an address until the service is closed; one address at a time.
  ///
  /// - Parameters:
  ///   - address: `127.0.0.1:9464`, `[::1]:9464` or a port alone, which means loopback.
  ///   - reachesOut: whether an address that other machines can reach is meant.
  /// - Returns: where it listens, with the port that the system chose for port 0.
  /// - Throws: `ServiceError.usage` where the text is no address or one that other machines can reach
  ///   without being meant, `.conflict` where another program listens there, `.io` otherwise.
  func serveMetrics(on address: String, reachesOut: Bool) throws(ServiceError) -> String

  /// Answers Prometheus no more.
  func stopServingMetrics()

  /// What is kept of answers, by tier, in the order of the tiers.
  func cacheUsage() throws(ServiceError) -> [CacheTierUsage]

  /// Forgets kept answers of one tier, or of all; only those older than so many seconds, if told.
  ///
  /// - Returns: how many were forgotten.
  /// - Throws: `ServiceError.usage` where there is no such tier.
  func clearCache(tier: String?, olderThan seconds: Int64?) throws(ServiceError) -> Int

  /// Builds indexes anew from the catalogue.
  ///
  /// - Parameters:
  ///   - backends: whose indexes; one that is not kept is left out of the answer.
  ///   - progress: called before each with the backend and the number of packages.
  /// - Returns: the indexes that were built and how many milliseconds each took.
  func rebuild(
    _ backends: [BackendKind], progress: (BackendKind, Int) -> Void, cancellation: Cancellation
  ) throws(ServiceError) -> [IndexRebuild]

  /// Whether souk is ready for production, by what is measured now and what checks left on record.
  ///
  /// - Parameter commit: the commit that records must be of; nil for any.
  func productionReadiness(
    _ records: CheckRecords, commit: String?
  ) throws(ServiceError) -> ReadinessReport

  /// The records of the folder that the settings name; none where they name none.
  ///
  /// - Throws: `ServiceError.io` where that folder cannot be read.
  func checkRecords() throws(ServiceError) -> CheckRecords

  /// Checks that v1 answers, after the gate was set back to it, and counts the rollback.
  func verifyRollback() throws(ServiceError) -> RollbackReport
}

extension OperationsService {
  /// A marketplace that measures nothing keeps no promise.
  package func serviceLevels() throws(ServiceError) -> [ServiceLevelReport] { [] }

  /// A marketplace that measures nothing has nothing to alert of.
  package func alerts() throws(ServiceError) -> [AlertReport] { [] }

  /// A marketplace that measures nothing has no figures.
  package func prometheusText() -> String { "" }

  /// A marketplace that measures nothing serves nothing.
  package func serveMetrics(on address: String, reachesOut: Bool) throws(ServiceError) -> String {
    throw ServiceError(.internal, "There are no figures to serve.")
  }

  /// A marketplace that measures nothing serves nothing.
  package func stopServingMetrics() {}

  /// A marketplace without a cache keeps nothing.
  package func cacheUsage() throws(ServiceError) -> [CacheTierUsage] { [] }

  /// A marketplace without a cache has nothing to forget.
  package func clearCache(
    tier: String?, olderThan seconds: Int64?
  ) throws(ServiceError) -> Int { 0 }

  /// A marketplace without indexes has none to build.
  package func rebuild(
    _ backends: [BackendKind], progress: (BackendKind, Int) -> Void, cancellation: Cancellation
  ) throws(ServiceError) -> [IndexRebuild] { [] }

  /// A marketplace that measures nothing has only what is on record.
  package func productionReadiness(
    _ records: CheckRecords, commit: String?
  ) throws(ServiceError) -> ReadinessReport {
    ReadinessReport(ReadinessEvidence(records: records, readings: [:], now: 0, commit: commit))
  }

  /// A marketplace without settings knows no folder of records.
  package func checkRecords() throws(ServiceError) -> CheckRecords { CheckRecords() }

  /// A marketplace without a gate has nothing to check.
  package func verifyRollback() throws(ServiceError) -> RollbackReport {
    RollbackReport(checks: [], milliseconds: 0)
  }
}
