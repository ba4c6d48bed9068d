import Foundation
import SoukModel
import SoukTesting
import Testing

/// The bench is run for its form and its seed, never for its times.
@Suite(
  .serialized, .enabled(if: BuiltProgram.isBuilt("souk-bench"), "souk-bench is not built"))
struct BenchTests {
  private let home: TemporaryHome

  init() throws {
    home = try TemporaryHome()
  }

  @Test func everyWorkloadWritesItsLine() throws {
    let only = BuiltIn.both ? "" : BuiltIn.names.map { "--backend \($0)" }.joined()
    let run = try BuiltProgram(
      "$bench ingest search lookup load open first-frame facets --packages 300 --intents 5 --seed 7 \(only)",
      home: home.path)
    #expect(run.status == 0, "\(run.errors)")
    let lines = run.output.split(separator: "\n")
    #expect(lines.first == "seed,workload,backend,n,p50,p95,p99,max,rss")
    for workload in [
      "ingest", "search", "lookup", "load", "open", "first-frame", "filters", "facets",
    ] {
      #expect(lines.contains { $0.hasPrefix("7,\(workload),") }, "\(workload)")
    }
    #expect(lines.dropFirst().allSatisfy { $0.split(separator: ",").count == 9 })
  }

  @Test func theCacheIsCountedTierByTier() throws {
    let run = try BuiltProgram(
      "$bench cache --packages 300 --intents 12 --backend \(BuiltIn.first.rawValue)",
      home: home.path)
    #expect(run.status == 0, "\(run.errors)")
    let table = run.output.split(separator: "\n").drop {
      $0 != "seed,workload,backend,tier,lookups,hits,hit_rate"
    }
    let tiers = table.dropFirst().map { $0.split(separator: ",")[3] }
    #expect(tiers == ["packages", "searches", "downloads", "versions", "all"])
  }

  @Test func theSameSeedMakesTheSameMarketplace() throws {
    let script = """
      $bench open --packages 200 --seed 5 --home "$SOUK_HOME/a" >/dev/null &&
      $bench open --packages 200 --seed 5 --home "$SOUK_HOME/b" >/dev/null &&
      $bench open --packages 200 --seed 6 --home "$SOUK_HOME/c" >/dev/null &&
      cmp "$SOUK_HOME/a/synthetic/index.jsonl" "$SOUK_HOME/b/synthetic/index.jsonl" &&
      ! cmp -s "$SOUK_HOME/a/synthetic/index.jsonl" "$SOUK_HOME/c/synthetic/index.jsonl" &&
      wc -l <"$SOUK_HOME/a/synthetic/index.jsonl"
      """
    let run = try BuiltProgram(script, home: home.path)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("200"))
  }

  @Test func aWrongCommandLineIsUsage() throws {
    let run = try BuiltProgram("$bench dance", home: home.path)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
  }
}
