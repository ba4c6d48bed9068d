import SoukAssess
import SoukModel
import Synchronization

@testable import SoukEngine
@testable import SoukRollout

extension FakeMarketplace {
  func serviceLevels() throws(ServiceError) -> [ServiceLevelReport] { Self.levels }

  func alerts() throws(ServiceError) -> [AlertReport] {
    AlertRule.all.map { rule in
      switch rule.name {
      case "MarketplaceLowCacheHitRate":
        AlertReport(rule: rule, state: .pending(minutes: 4), value: 0.74)
      case "MarketplaceSlowRDFQueries":
        AlertReport(
          rule: rule, state: .firing(since: 1_772_448_120), value: 212, backend: "v2")
      case "MarketplaceDown": AlertReport(rule: rule, state: .unknown)
      default: AlertReport(rule: rule, state: .ok)
      }
    }
  }

  func checkRecords() throws(ServiceError) -> CheckRecords {
    guard shop.withLock({ $0.recordsAreUnreadable }) else { return CheckRecords() }
    throw ServiceError(
      .io, "The folder “/gone” cannot be read.", remedy: "It is the setting readiness.evidence.")
  }

  func rollout(fleet: String?) throws(ServiceError) -> RolloutStatus {
    guard let status = shop.withLock({ $0.rollout }) else {
      throw ServiceError(.conflict, "no record of a rollout is kept")
    }
    return status
  }

  func advanceRollout(
    requiring roles: [String], fleet: String?
  ) throws(ServiceError) -> RolloutStatus {
    shop.withLock { shop in
      let next = shop.rollout?.phase?.next ?? .internalTesting
      shop.rollout?.phase = next
      shop.gate = .parallel
    }
    return try rollout(fleet: nil)
  }

  /// A rollout in its second phase, of which everything holds but for what is said.
  static func rollout(satisfied: Int64, of asked: Int64) -> RolloutStatus {
    var status = RolloutStatus(now: 1_772_448_120)
    status.phase = .optInBeta
    status.began = 1_772_448_120 - 5 * 86_400
    status.criteria = RolloutPhase.optInBeta.criteria.map { criterion in
      switch criterion.measure {
      case .satisfaction: criterion.judge(.share(satisfied, of: asked))
      case .errorIncrease: criterion.judge(Measurement(0.001, samples: 4_812))
      default: criterion.judge(Measurement(0))
      }
    }
    return status
  }

  func verifyRollback() throws(ServiceError) -> RollbackReport {
    RollbackReport(
      checks: [.init(kind: .search, count: 9, failures: shop.withLock { $0.rollbackFailures })],
      milliseconds: 760)
  }

  private static let levels: [ServiceLevelReport] = [
    ServiceLevelReport(
      level: .searchLatency, value: 3.1, recent: 3, events: EventCount(good: 4_811, total: 4_812),
      budgetLeft: 0.99, burn: 0, slowBurn: 0),
    ServiceLevelReport(level: .lookupLatency, events: EventCount()),
    ServiceLevelReport(
      level: .cacheHitRate, value: 0.74, recent: 0.7, events: EventCount(good: 740, total: 1_000),
      budgetLeft: -0.3, burn: 2.3, slowBurn: 1.4),
    ServiceLevelReport(
      level: .errorRate, value: 0.002, recent: 0, events: EventCount(good: 4_802, total: 4_812),
      budgetLeft: 0.8, burn: 0, slowBurn: 0.1),
    ServiceLevelReport(
      level: .availability, value: 0.9995, recent: 1, events: EventCount(good: 1_999, total: 2_000),
      budgetLeft: 0.21, burn: 0, slowBurn: 0),
  ]
}
