import SoukEngine
import SoukModel
import SoukRollout
import SoukSearch

/// What happens in each step of a drill, and what of it did not come out as it must.
struct DrillPlay {
  /// How many packages the smoke test looks for.
  private static let probes = 20
  /// How many searches a session of the first phase makes.
  private static let searches = 60
  /// How many sessions there are: crashes are judged from ten on.
  private static let sessions = 12
  /// How many opinions are given: satisfaction is judged from twenty on.
  private static let opinions = 20
  /// How many questions both backends are compared by.
  private static let compared = 1_400
  /// How many packages both are looked up in.
  private static let lookups = 130
  /// How many seconds pass between two looks at the alerts.
  private static let look: Int64 = 15
  /// After how many looks an alert is missing.
  private static let looks = 60

  /// What is played on.
  let drill: Drill
  /// Names of packages to type.
  let names: [String]
  /// What did not come out as it must.
  var failures: [String] = []

  private var engine: Engine { drill.engine }

  /// Plays a step.
  mutating func act(_ step: DrillStep) throws(ServiceError) {
    switch step {
    case .fresh: try fresh()
    case .testing: try testing()
    case .beta: try beta()
    case .comparison: try comparison()
    case .migration: try migration()
    case .fault: try breakDown()
    case .alert: try alert()
    case .rollback: try rollBack()
    case .verified: try verify()
    }
  }

  private mutating func fresh() throws(ServiceError) {
    let answer = try ask(names[0])
    must(answer.page.backend == .v1, DrillWording.answered(answer))
    drill.stage.say(DrillWording.begins(try engine.advanceRollout(requiring: [])))
  }

  private mutating func testing() throws(ServiceError) {
    var failed = 0
    for name in names.prefix(Self.probes) where try ask(name).page.total == 0 { failed += 1 }
    try engine.recordProbes(passed: Self.probes - failed, failed: failed)
    must(failed == 0, DrillWording.probes(Self.probes, failed: failed))
    for session in 0..<Self.sessions {
      engine.beginSession(.command)
      for search in 0..<Self.searches { _ = try ask(names[(session + search) % 7]) }
      _ = try lookUp(names[session])
      engine.endSession()
    }
    drill.stage.say(DrillWording.traffic(Self.sessions * Self.searches, sessions: Self.sessions))
    try advance()
  }

  private mutating func beta() throws(ServiceError) {
    for index in 0..<150 { _ = try ask(names[index % 20], on: .v2) }
    for _ in 0..<Self.opinions {
      try engine.give(
        Feedback(at: drill.clock.engineClock.now(), verdict: .better, backend: .v2))
    }
    drill.stage.say(DrillWording.opinions(Self.opinions))
    try advance()
  }

  private mutating func comparison() throws(ServiceError) {
    var asked = Set<String>()
    for name in names {
      for end in 1...max(1, name.count) where asked.count < Self.compared {
        let text = String(name.prefix(end))
        if asked.insert(text).inserted { _ = try ask(text) }
        // As fast as this nobody types: the comparisons get the time that a person would give them.
        if asked.count.isMultiple(of: 20) { engine.settleTrials(within: 1) }
      }
    }
    for name in names.prefix(Self.lookups) { _ = try lookUp(name) }
    engine.settleTrials(within: 10)
    let report = try engine.trialReport(since: 0)
    for line in DrillWording.lines(report) { drill.stage.say(line) }
    must(report.consistency == 1, DrillWording.consistency(report))
    try advance()
  }

  private mutating func migration() throws(ServiceError) {
    if engine.gate != .v2 { try set(.v2) }
    let answer = try ask(names[0] + " ")
    must(answer.page.backend == .v2, DrillWording.answered(answer))
  }

  private mutating func breakDown() throws(ServiceError) {
    drill.fault.isOn = true
    let answer = try ask("fault " + names[1])
    must(
      answer.page.backend == .v1 && answer.fellBackFrom != nil && answer.milliseconds <= 100,
      DrillWording.answered(answer))
  }

  private mutating func alert() throws(ServiceError) {
    var firing: AlertReport?
    for look in 0..<Self.looks where firing == nil && !drill.cancellation.isCancelled {
      for index in 0..<12 { _ = try ask("look \(look) \(index)") }
      engine.flush()
      drill.clock.pass(seconds: Self.look)
      let report = try engine.alerts().first { $0.rule.name == DrillWording.expectedAlert }
      if let report, case .firing = report.state { firing = report }
      if look % 4 == 0, let report { drill.stage.say(DrillWording.state(report)) }
    }
    must(firing != nil, DrillWording.fires(firing))
  }

  private mutating func rollBack() throws(ServiceError) {
    try set(.v1)
    let report = try engine.verifyRollback()
    must(report.isGood && report.milliseconds <= 5_000, DrillWording.rolledBack(report))
    let answer = try ask("after " + names[2])
    must(answer.page.backend == .v1 && answer.fellBackFrom == nil, DrillWording.answered(answer))
  }

  private mutating func verify() throws(ServiceError) {
    drill.fault.isOn = false
    drill.clock.pass(seconds: Self.look)
    let answer = try ask("mended " + names[3], on: .v2)
    must(answer.page.backend == .v2 && answer.fellBackFrom == nil, DrillWording.answered(answer))
    var differing = 0
    let sample = names.prefix(200)
    for name in sample {
      let entries = try [BackendKind.v1, .v2].map { kind throws(ServiceError) in
        try lookUp(name, on: kind)
      }
      if entries[0] == nil || entries[0] != entries[1] { differing += 1 }
    }
    must(differing == 0, DrillWording.parity(sample.count, differing: differing))
  }

  /// Begins the next phase where its criteria hold; says what stands against it otherwise.
  private mutating func advance() throws(ServiceError) {
    engine.flush()
    let status = try engine.rollout()
    for criterion in status.criteria { drill.stage.say(DrillWording.line(criterion)) }
    guard status.isGo else {
      return must(false, DrillWording.noGo(status))
    }
    drill.stage.say(DrillWording.begins(try engine.advanceRollout(requiring: [])))
  }

  /// Sets the gate as `souk config set gate.backend` does.
  private func set(_ gate: Gate) throws(ServiceError) {
    try SettingsFile(home: engine.home, environment: [:]).set("gate.backend", to: gate.rawValue)
    engine.setGate(gate)
  }

  private func ask(
    _ text: String, on backend: BackendKind? = nil
  ) throws(ServiceError) -> SearchAnswer {
    try engine.search(SearchRequest(text), on: backend, cancellation: drill.cancellation)
  }

  private func lookUp(
    _ name: String, on backend: BackendKind? = nil
  ) throws(ServiceError) -> CatalogueEntry? {
    guard let id = try ask(name, on: .v1).page.hits.first?.id else { return nil }
    return try engine.lookup(id, on: backend)?.entry
  }

  /// Says what was seen, and notes it where it is not what must be.
  private mutating func must(_ holds: Bool, _ seen: String) {
    drill.stage.say(holds ? seen : DrillWording.failed(seen))
    if !holds { failures.append(seen) }
  }
}
