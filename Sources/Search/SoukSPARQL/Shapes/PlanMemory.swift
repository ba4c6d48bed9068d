import Synchronization

/// Plans of queries that were answered, kept for the next ones of their shape.
///
/// Good for one state of one source: whoever keeps it forgets it when the source changes. Queries of one
/// shape share a plan only where about as many triples fit what their parameters stand in, for a plan
/// that is best for a rare value may be the worst for a common one.
package final class PlanMemory: Sendable {
  private struct Key: Hashable {
    let query: Int
    let sizes: [UInt8]
  }

  private struct Kept {
    var patterns: [Int: [ParameterPattern]] = [:]
    var plans: [Key: [CompiledQuery]] = [:]
    var count = 0
  }

  private let kept = Mutex(Kept())

  /// So many plans are kept before all are forgotten.
  private static let limit = 512
  /// So many of one kind, for those who ask at the same time.
  private static let perKey = 4

  /// Nothing is kept yet.
  package init() {}

  /// The patterns whose sizes tell plans of a query apart; nil where it was never planned.
  func patterns(of query: KnownQuery) -> [ParameterPattern]? {
    kept.withLock { $0.patterns[query.number] }
  }

  /// Keeps the patterns of a query that was planned, unless some are known.
  func keep(_ patterns: [ParameterPattern], of query: KnownQuery) {
    kept.withLock { kept in
      if kept.patterns.count >= Self.limit { kept = Kept() }
      if kept.patterns[query.number] == nil { kept.patterns[query.number] = patterns }
    }
  }

  /// Takes a plan out, if there is one.
  ///
  /// - Parameter sizes: About how many triples fit each of the query's patterns, by ``size(of:)``.
  func take(_ query: KnownQuery, sizes: [UInt8]) -> CompiledQuery? {
    kept.withLock { kept in
      let key = Key(query: query.number, sizes: sizes)
      guard let plan = kept.plans[key]?.popLast() else { return nil }
      if kept.plans[key]?.isEmpty == true { kept.plans[key] = nil }
      kept.count -= 1
      return plan
    }
  }

  /// Puts a plan in, or back.
  func give(_ plan: CompiledQuery, _ query: KnownQuery, sizes: [UInt8]) {
    kept.withLock { kept in
      if kept.count >= Self.limit {
        kept.plans.removeAll()
        kept.count = 0
      }
      let key = Key(query: query.number, sizes: sizes)
      guard kept.plans[key, default: []].count < Self.perKey else { return }
      kept.plans[key, default: []].append(plan)
      kept.count += 1
    }
  }

  /// A count as one of a few sizes, each eight times the one before; none is a size of its own.
  static func size(of count: Int) -> UInt8 {
    count <= 0 ? 0 : UInt8((Int.bitWidth - count.leadingZeroBitCount + 2) / 3)
  }
}
