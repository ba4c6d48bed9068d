import SoukModel
import SoukSearch
import Testing

@testable import SoukRouter

@Suite struct CacheTests {
  private let none = Cancellation()
  private let ids = ["alpha", "beta"].map(ScriptedBackend.id)

  @Test func theSecondEqualSearchComesFromTheCache() throws {
    let bench = Bench()
    #expect(try !bench.router.search(SearchRequest("lib JSON"), cancellation: none).cached)
    #expect(try bench.router.search(SearchRequest("lib json"), cancellation: none).cached)
    #expect(bench.v1.searches == 1)
    #expect(bench.hits(.searches) == 1)
    #expect(bench.misses(.searches) == 1)
  }

  @Test func differentRequestsNeverShareAnAnswer() throws {
    let bench = Bench()
    let requests = [
      SearchRequest("a"), SearchRequest("a "), SearchRequest("-a"), SearchRequest("\"a\""),
      SearchRequest("name:a"), SearchRequest("a", registry: .apt),
      SearchRequest("a", category: "apt"), SearchRequest("a", sort: .name),
      SearchRequest("a", offset: 1), SearchRequest("a", limit: 1), SearchRequest("a b"),
    ]
    for request in requests {
      let answer = try bench.router.search(request, cancellation: none)
      if request.query.text != "a " { #expect(!answer.cached, "\(request)") }
    }
  }

  @Test func aNewGenerationMakesEveryAnswerAMiss() throws {
    let bench = Bench()
    _ = try bench.router.search(SearchRequest("a"), cancellation: none)
    _ = try bench.router.summaries(ids)
    _ = try bench.router.entry(ids[0])
    bench.v1.change { $0.generation = 2 }
    let search = try bench.router.search(SearchRequest("a"), cancellation: none)
    #expect(!search.cached)
    #expect(search.value.generation == 2)
    #expect(try bench.router.summaries(ids).value.map { $0?.version.raw } == ["2", "2"])
    #expect(try bench.router.entry(ids[0]).value?.package.latest.version == "2")
  }

  @Test func rowsReadWhileTheCatalogueChangedAreNotKept() throws {
    let bench = Bench()
    bench.v1.change { $0.meanwhile = true }
    _ = try bench.router.summaries(ids)
    bench.v1.change { $0.meanwhile = false }
    #expect(try bench.router.summaries(ids).value.map { $0?.version.raw } == ["2", "2"])
    #expect(bench.v1.rowsRead == 4)
  }

  @Test func eachRowCountsOneLookUpInBothRowTiers() throws {
    let bench = Bench()
    _ = try bench.router.summaries(ids)
    _ = try bench.router.summaries(ids)
    for tier in [CacheTier.packages, .downloads] {
      #expect(bench.hits(tier) == 2)
      #expect(bench.misses(tier) == 2)
    }
    #expect(bench.v1.rowsRead == 2)
  }

  @Test func rowsReadAheadCountNothingUntilTheyAreAskedFor() throws {
    let bench = Bench()
    bench.router.readAhead(ids, on: .v1, cancellation: none)
    #expect(bench.hits(.packages) + bench.misses(.packages) == 0)
    #expect(bench.v1.rowsRead == 2)
    _ = try bench.router.summaries(ids)
    #expect(bench.hits(.packages) == 2)
    #expect(bench.hits(.downloads) == 2)
    #expect(bench.v1.rowsRead == 2)
    bench.router.readAhead(ids, on: .v1, cancellation: none)
    #expect(bench.v1.rowsRead == 2)
  }

  @Test func rowsReadAheadAreStoredOnlyOnceTheyWereAskedFor() throws {
    let store = MemoryCacheStore()
    let bench = Bench(store: store)
    bench.router.readAhead(ids, on: .v1, cancellation: none)
    try bench.router.cache.flush()
    #expect(Bench(store: store).isStored(ids[0]) == false)
    _ = try bench.router.summaries([ids[0]])
    try bench.router.cache.flush()
    let next = Bench(store: store)
    #expect(next.isStored(ids[0]))
    #expect(!next.isStored(ids[1]))
  }

  @Test func aCancelledReadAheadReadsNothing() {
    let bench = Bench()
    let cancelled = Cancellation()
    cancelled.cancel()
    bench.router.readAhead(ids, on: .v1, cancellation: cancelled)
    #expect(bench.v1.rowsRead == 0)
  }

  @Test func openingAPackageCountsInVersionsAndPackages() throws {
    let bench = Bench()
    _ = try bench.router.entry(ids[0])
    #expect(try bench.router.entry(ids[0]).cached)
    #expect(bench.hits(.versions) == 1)
    #expect(bench.misses(.versions) == 1)
    #expect(bench.hits(.packages) == 1)
  }

  @Test func bothBackendsKeepTheirAnswersApart() throws {
    let bench = Bench()
    bench.v2.change { $0.names = ["other"] }
    _ = try bench.router.search(SearchRequest("a"), on: .v1, cancellation: none)
    let second = try bench.router.search(SearchRequest("a"), on: .v2, cancellation: none)
    #expect(!second.cached)
    #expect(second.value.hits.map(\.id.name.raw) == ["other"])
  }

  @Test func answersOutliveTheProcess() throws {
    let store = MemoryCacheStore()
    let first = Bench(store: store)
    let page = try first.router.search(SearchRequest("a"), cancellation: none).value
    let rows = try first.router.summaries(ids).value
    let entry = try first.router.entry(ids[0]).value
    try first.router.cache.flush()
    let second = Bench(store: store)
    let again = try second.router.search(SearchRequest("a"), cancellation: none)
    #expect(again.cached)
    #expect(again.value == page)
    #expect(try second.router.summaries(ids).value == rows)
    #expect(try second.router.entry(ids[0]).value == entry)
    #expect(second.v1.searches == 0)
    #expect(second.v1.rowsRead == 0)
  }

  @Test func ofTwoAnswersToOneQuestionTheLaterOneIsStored() throws {
    let store = MemoryCacheStore()
    let first = Bench(store: store)
    _ = try first.router.search(SearchRequest("a"), cancellation: none)
    first.v1.change { script in
      script.generation = 2
      script.names = ["delta"]
    }
    _ = try first.router.search(SearchRequest("a"), cancellation: none)
    try first.router.cache.flush()
    let next = Bench(store: store)
    next.v1.change { $0.generation = 2 }
    let again = try next.router.search(SearchRequest("a"), cancellation: none)
    #expect(again.cached)
    #expect(again.value.hits.map(\.id.name.raw) == ["delta"])
  }

  @Test func aStoreThatHoldsGarbageIsAMiss() throws {
    let store = MemoryCacheStore()
    let first = Bench(store: store)
    _ = try first.router.search(SearchRequest("a"), cancellation: none)
    _ = try first.router.summaries(ids)
    _ = try first.router.entry(ids[0])
    let spy = SpyStore()
    let writer = Bench(store: spy)
    _ = try writer.router.search(SearchRequest("a"), cancellation: none)
    _ = try writer.router.summaries(ids)
    _ = try writer.router.entry(ids[0])
    try writer.router.cache.flush()
    var state: UInt64 = 0x5EED
    for record in spy.records {
      for _ in 0..<200 {
        var bytes = record.bytes
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let place = Int(state >> 33) % bytes.count
        if state & 1 == 0 {
          bytes[place] ^= UInt8(truncatingIfNeeded: state >> 40) | 1
        } else {
          bytes.removeSubrange(place...)
        }
        let damaged = MemoryCacheStore()
        try damaged.save([CacheRecord(key: record.key, generation: 1, bytes: bytes)])
        let reader = Bench(store: damaged)
        _ = try reader.router.search(SearchRequest("a"), cancellation: none)
        _ = try reader.router.summaries(ids)
        _ = try reader.router.entry(ids[0])
      }
    }
    #expect(spy.records.count == 6)
  }

  @Test func aStoreThatRefusesIsNoReasonToGiveNoAnswer() throws {
    let bench = Bench(store: RefusingCacheStore())
    #expect(try bench.router.search(SearchRequest("a"), cancellation: none).value.total == 3)
    #expect(throws: CacheError.self) { try bench.router.cache.flush() }
    #expect(try bench.router.search(SearchRequest("a"), cancellation: none).cached)
  }

  @Test func aStoreThatNeverTakesAnythingCostsNoMoreThanTheLimit() {
    let bench = Bench(store: RefusingCacheStore())
    let cache = bench.router.cache
    for round in 0..<3 {
      let values = (0..<TieredCache.unwrittenLimit).map { number in
        (
          CacheKey(tier: .searches, backend: .v1, text: "\(round) \(number)"),
          CacheValue.page(SearchPage(hits: [], total: 0, generation: 1, backend: .v1))
        )
      }
      cache.insert(values, generation: 1)
      #expect(throws: CacheError.self) { try cache.flush() }
      #expect(cache.unwrittenCount == TieredCache.unwrittenLimit)
    }
  }
}
