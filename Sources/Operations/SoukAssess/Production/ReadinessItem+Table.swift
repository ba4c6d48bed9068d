extension ReadinessItem {
  /// Everything that is asked for, in the order of the report.
  package static let all: [ReadinessItem] = categories + migration + operations

  private static let categories: [ReadinessItem] = [
    item("build", .build, 6, .record("build", figure: "warnings")),
    item("build-v1", .build, 3, .record("build-v1")),
    item("build-v2", .build, 3, .record("build-v2")),
    item("lint", .build, 3, .record("lint")),
    item("tests", .testing, 10, .record("tests", figure: "failures")),
    item("tests-v1", .testing, 3, .record("tests-v1", figure: "failures")),
    item("tests-v2", .testing, 3, .record("tests-v2", figure: "failures")),
    item("fuzz", .testing, 4, .record("fuzz")),
    item("search-p95", .performance, 5, .measured(.searchLatency)),
    item("lookup-p95", .performance, 4, .measured(.lookupLatency)),
    item("cache-hits", .performance, 3, .measured(.cacheHits)),
    item("bench", .performance, 3, .record("bench", figure: "regressions")),
    item("parity", .compatibility, 6, .measured(.parity)),
    item("indexes", .compatibility, 2, .measured(.indexes)),
    item("build-parallel", .compatibility, 2, .record("build-parallel")),
    item("breaker", .gates, 3, .measured(.breaker)),
    item("fallback", .gates, 4, .measured(.fallback)),
    item("rollback-binary", .gates, 3, .record("rollback-binary")),
    item("verification", .security, 6, .measured(.verification)),
    item("permissions", .security, 4, .measured(.permissions)),
    item("audit", .security, 5, .record("audit", figure: "affected")),
    item("errors", .errorHandling, 3, .measured(.errors)),
    item("noise", .errorHandling, 2, .record("fuzz")),
    item("figures", .observability, 4, .measured(.figures)),
    item("alerts", .observability, 3, .measured(.alerts)),
    item("metrics", .observability, 3, .measured(.metrics)),
  ]

  private static let migration: [ReadinessItem] = [
    ReadinessItem("documents", .migration, 0, .record("documents")),
    ReadinessItem("communication", .migration, 0, .record("communication")),
    ReadinessItem("rollout", .migration, 0, .record("rollout")),
  ]

  private static let operations: [ReadinessItem] = [
    ReadinessItem("disk", .operations, 0, .measured(.disk)),
    ReadinessItem("configuration", .operations, 0, .measured(.configuration)),
    ReadinessItem("monitoring", .operations, 0, .record("monitoring")),
  ]

  private static func item(
    _ id: String, _ category: ReadinessCategory, _ points: Int, _ source: Source
  ) -> ReadinessItem {
    ReadinessItem(id, .category(category), points, source)
  }
}
