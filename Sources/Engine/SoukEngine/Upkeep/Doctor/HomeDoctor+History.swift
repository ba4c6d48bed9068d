import SoukMetrics
import SoukModel
import SoukRollout

extension HomeDoctor {
  /// Slow searches, failing signatures, slow queries over the graph and high memory, as the home's
  /// own history shows them.
  func history() -> [DoctorFinding] {
    guard let (database, _) = try? StateDatabase.open(path: home.stateDatabase) else { return [] }
    defer { database.close() }
    var findings: [DoctorFinding] = []
    let store = SQLiteMetricsStore(database: database)
    do throws(MetricsError) {
      let reports = try AlertEvaluator(store, now: desk.clock.now()).reports()
      func loud(_ names: Set<String>) -> [AlertReport] {
        reports.filter { names.contains($0.rule.name) && $0.state.rank > 0 }
      }
      let search = loud([
        "MarketplaceHighSearchLatency", "MarketplaceCriticalLatency", "MarketplaceHighErrorRate",
        "MarketplaceLowCacheHitRate",
      ])
      findings.append(
        search.isEmpty ? DoctorWording.searchIsFine : DoctorWording.slowSearch(search))
      let rdf = loud(["MarketplaceSlowRDFQueries"])
      findings.append(rdf.isEmpty ? DoctorWording.rdfIsFine : DoctorWording.slowRDF(rdf))
      let memory = loud(["MarketplaceHighMemory"])
      if !memory.isEmpty { findings.append(DoctorWording.highMemoryBefore(memory)) }
    } catch {
      findings.append(DoctorWording.noHistory)
    }
    let failures = (try? SQLiteFailureStore(database: database).failures()) ?? []
    findings.append(
      failures.isEmpty ? DoctorWording.signaturesAreFine : DoctorWording.failing(failures))
    return findings
  }
}
