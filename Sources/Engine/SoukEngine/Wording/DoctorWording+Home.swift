import SoukModel
import SoukRollout

/// What the doctor says of the home's own files and history.
extension DoctorWording {
  /// There is no catalogue.
  static func noCatalogue(_ path: String) -> DoctorFinding {
    DoctorFinding(
      .catalogue, .notice, "There is no catalogue yet.", evidence: ["\(shown(path)) is not there"],
      command: "souk registry refresh")
  }

  /// The catalogue is sound.
  static func catalogueIsFine(_ facts: CatalogueFacts) -> DoctorFinding {
    DoctorFinding(
      .catalogue, .ok,
      "The catalogue is sound: \(facts.packages) packages, generation \(facts.generation).")
  }

  /// The catalogue is damaged.
  static func damagedCatalogue(_ finding: String) -> DoctorFinding {
    DoctorFinding(
      .catalogue, .failure, "The catalogue's file is damaged.", evidence: [line(finding)],
      command: "souk restore BACKUP; without a backup, move souk.db away and run "
        + "`souk registry refresh`")
  }

  /// The catalogue is of a newer souk.
  static func newerCatalogue(_ found: Int, known: Int) -> DoctorFinding {
    DoctorFinding(
      .catalogue, .failure, "A newer souk wrote the catalogue.",
      evidence: ["its schema is \(found); this souk knows up to \(known)"],
      command: "souk restore BACKUP, or use the newer souk")
  }

  /// The journal of the catalogue is long.
  static func longJournal(_ bytes: Int64) -> DoctorFinding {
    DoctorFinding(
      .catalogue, .warning,
      "The catalogue's journal is long: the first answer of every command reads through it.",
      evidence: ["souk.db-wal has \(bytes / 1_000_000) MB"], command: "souk doctor --fix",
      repair: .emptyJournal)
  }

  /// Cache and figures are sound, or not there yet.
  static let cacheIsFine = DoctorFinding(.cache, .ok, "Cache and figures are sound.")

  /// Cache and figures are damaged.
  static func damagedCache(_ finding: String) -> DoctorFinding {
    DoctorFinding(
      .cache, .failure, "The file of cache and figures is damaged; what it held may be lost.",
      evidence: [line(finding)], command: "souk doctor --fix", repair: .setCacheAside)
  }

  private static func check(_ kind: BackendKind) -> DoctorCheck { kind == .v1 ? .index : .graph }

  private static func rebuild(_ kind: BackendKind) -> String {
    kind == .v1 ? "souk rebuild index" : "souk rebuild graph"
  }

  /// An index is not kept here.
  static func indexIsOff(_ kind: BackendKind) -> DoctorFinding {
    DoctorFinding(
      check(kind), .notice, "\(kind.rawValue) has no index here, by the setting catalogue.indexes.",
      command: "souk migrate")
  }

  /// An index is current and answers.
  static func indexIsFine(_ kind: BackendKind, _ count: Int) -> DoctorFinding {
    DoctorFinding(
      check(kind), .ok,
      "The index of \(kind.rawValue) is current and gives \(count) packages as the catalogue has them."
    )
  }

  /// An index is of another state of the catalogue.
  static func staleIndex(_ kind: BackendKind) -> DoctorFinding {
    DoctorFinding(
      check(kind), .failure,
      "The index of \(kind.rawValue) is of another state of the catalogue: "
        + (kind == .v1 ? "v1 gives no answers." : "v1 answers in v2's place."),
      command: rebuild(kind), repair: .rebuild(kind))
  }

  /// An index does not answer, or not as the catalogue has it.
  static func badIndex(_ kind: BackendKind, _ reason: String) -> DoctorFinding {
    DoctorFinding(
      check(kind), .failure,
      "The index of \(kind.rawValue) is damaged: "
        + (kind == .v1 ? "searches fail or miss packages." : "RDF store errors, and v1 answers."),
      evidence: [line(reason)], command: rebuild(kind), repair: .rebuild(kind))
  }

  /// No alert on searches.
  static let searchIsFine = DoctorFinding(
    .search, .ok, "No alert on searches: their time, their errors and the cache are within bounds.")

  /// Alerts on searches.
  static func slowSearch(_ alerts: [AlertReport]) -> DoctorFinding {
    let isV2 = alerts.allSatisfy { $0.backend == "v2" }
    let isCache = alerts.allSatisfy { $0.rule.name == "MarketplaceLowCacheHitRate" }
    return DoctorFinding(
      .search, isCache ? .notice : .warning,
      isCache
        ? "The cache answers little: after a refresh every answer is made anew."
        : isV2
          ? "Searches of v2 are slow or fail; v1 is within bounds." : "Searches are slow or fail.",
      evidence: alerts.map(evidence),
      command: isCache ? "souk cache stats" : isV2 ? "souk rollback" : "souk rebuild index")
  }

  /// No alert on queries over the graph.
  static let rdfIsFine = DoctorFinding(
    .rdf, .ok, "No alert on queries over the graph.")

  /// An alert on queries over the graph.
  static func slowRDF(_ alerts: [AlertReport]) -> DoctorFinding {
    DoctorFinding(
      .rdf, .warning, "Queries over the graph take too long.", evidence: alerts.map(evidence),
      command: "souk graph check && souk rebuild graph")
  }

  /// Queries over the graph stay here.
  static let noEndpoint = DoctorFinding(
    .endpoint, .ok, "Queries over the graph are answered on this machine.")

  /// The server answers.
  static func endpointAnswers(_ address: String) -> DoctorFinding {
    DoctorFinding(.endpoint, .ok, "Queries over the graph go to \(line(address)), which answers.")
  }

  /// The server does not answer as it must.
  static func endpointFails(_ address: String, _ reason: String) -> DoctorFinding {
    DoctorFinding(
      .endpoint, .failure, "Queries over the graph go to \(line(address)), which does not answer.",
      evidence: [line(reason)], command: "souk config set backend.v2.endpoint off")
  }

  /// No souk is too large.
  static func memoryIsFine(_ processes: [DoctorSurroundings.RunningProcess]) -> DoctorFinding {
    let largest = processes.map(\.residentBytes).max().map { ", the largest \($0 / 1_000_000) MB" }
    return DoctorFinding(
      .memory, .ok, "\(processes.count) other souks run\(largest ?? "").")
  }

  /// Souks that are too large now.
  static func highMemory(_ large: [DoctorSurroundings.RunningProcess]) -> DoctorFinding {
    DoctorFinding(
      .memory, .warning, "A souk that runs uses more than 1 GB of memory.",
      evidence: large.map { "process \($0.id) has \($0.residentBytes / 1_000_000) MB" },
      command: "leave that screen (Ctrl-Q) and start it again; kill "
        + large.map { "\($0.id)" }.joined(separator: " ") + " where it does not answer")
  }

  /// An alert on memory.
  static func highMemoryBefore(_ alerts: [AlertReport]) -> DoctorFinding {
    DoctorFinding(
      .memory, .warning, "A souk of this home used more than 1 GB of memory.",
      evidence: alerts.map(evidence), command: "souk status")
  }

  /// The figures cannot be read.
  static let noHistory = DoctorFinding(
    .search, .notice, "The figures of this home cannot be read now: another souk holds them.",
    command: "souk slo")

  /// Nothing is on record as failing.
  static let signaturesAreFine = DoctorFinding(
    .signatures, .ok, "No release is on record as failing verification.")

  /// Releases that failed verification.
  static func failing(_ failures: [FailureRecord]) -> DoctorFinding {
    let codes = Dictionary(grouping: failures, by: \.code)
    let worst = codes.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    return DoctorFinding(
      .signatures, .warning, "Releases failed when they were verified last.",
      evidence: worst.prefix(5).map { code, records in
        let first = records[0].id
        return "\(records.count) with \(line(code)), for example \(first.package)"
      },
      command: "souk verify --all; souk explain \(worst.first?.key ?? "CODE")")
  }

  private static func evidence(_ alert: AlertReport) -> String {
    let now = alert.value.map { value in
      value < 10 ? "\((value * 1_000).rounded() / 1_000)" : "\(Int(value))"
    }
    let whose = alert.backend.map { " of \($0)" } ?? ""
    let state: String =
      switch alert.state {
      case .pending(let minutes): "pending for \(minutes) min"
      case .firing: "firing"
      case .ok, .unknown: "quiet"
      }
    return "\(alert.rule.name)\(whose) is \(state), now \(now ?? "not measured"): "
      + AlertWording.condition(alert.rule)
  }
}
