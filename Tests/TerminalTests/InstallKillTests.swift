import Foundation
import SoukModel
import SoukTesting
import Testing

/// The real program killed in the middle of installing and removing.
///
/// `SOUK_KILL_RUNS` sets how often, `SOUK_KILL_SEED` from what the instants are drawn, and
/// `SOUK_KILL_PROGRAM` which program is killed.
@Suite(
  .serialized,
  .enabled(if: KilledProgram.isBuilt, "the build made no souk: there is nothing to kill"))
struct InstallKillTests {
  private let home: TemporaryHome
  private let program: KilledProgram

  init() throws {
    home = try TemporaryHome()
    program = KilledProgram(home: home.path + "/souk", target: home.path + "/target")
    try FolderShop.write(to: home.path + "/shop")
    let added = try program.run(["registry", "add", "shop", home.path + "/shop"])
    try #require(added.status == 0, "\(added.errors)")
  }

  @Test func aKillAtAnyInstantLeavesTheOldStateOrTheNewOneAndTheNextRunSaysWhatItFound() throws {
    let nothing = try program.state()
    let begin = ContinuousClock.now
    try expectSuccess(program.run(["install", "app"]))
    // Half as long again as a whole run, so that some kills come too late to change anything.
    var longest = (ContinuousClock.now - begin) * 3 / 2
    let everything = try program.state()
    try expectSuccess(program.run(["uninstall", "app"]))
    let removed = try program.state()
    #expect(everything.count == FolderShop.fileCount + 1)
    #expect(removed.keys.sorted() == ["souk.lock"])

    var random = SeededGenerator(seed: program.seed)
    var tally = KillTally()
    var run = 0
    // Kills that all came before anything was prepared prove nothing: go on for a while then.
    while run < program.runs || tally.cleared == 0 && run < 10 * program.runs {
      defer { run += 1 }
      let isThere = try program.state() == everything
      let order =
        isThere
        ? (random.next() % 3 == 0 ? ["uninstall", "app"] : ["install", "--force", "app"])
        : ["install", "app"]
      let instant = longest * Int(random.next() % 1_000) / 1_000
      let isDead = try program.kill(order, after: instant)
      // A run lasts as long as the machine's other work lets it: whoever outlives the instant says
      // that runs are longer than that, whoever does not, that they are shorter.
      longest = isDead ? max(longest, instant * 3 / 2) : min(longest, instant * 3 / 2)
      let traces = try program.traces()
      // What is in force is told by one file, which is there whole or not at all.
      let lock = try program.state()["souk.lock"]
      let known = [nothing, everything, removed].map { $0["souk.lock"] }
      #expect(known.contains(lock), "run \(run): \(order), a half souk.lock")
      // The next run says what it found and leaves one of the whole states.
      let next = try program.run(["update"])
      try expectSuccess(next)
      let after = try program.state()
      #expect(
        [nothing, everything, removed].contains(after),
        "run \(run): \(order), \(after.keys.sorted())")
      #expect(after["souk.lock"] == lock, "run \(run): \(order), another state was made of it")
      #expect(try program.traces() == [], "run \(run): \(order)")
      #expect(
        next.errors.contains("interrupted") == !traces.isEmpty,
        "run \(run): \(order), \(traces), \(next.errors)")
      tally.count(isDead: isDead, said: next.errors)
    }
    // A test in which nothing was ever interrupted would prove nothing.
    #expect(tally.dead > 0 && tally.cleared > 0, "\(tally)")
    print("kills: \(tally)")
  }

  private func expectSuccess(_ run: KilledProgram.Outcome) throws {
    try #require(run.status == 0, "\(run.errors)")
  }
}

/// What became of the killed runs.
private struct KillTally: CustomStringConvertible {
  private(set) var runs = 0
  private(set) var dead = 0
  private(set) var removed = 0
  private(set) var takenBack = 0
  private(set) var completed = 0

  /// How often the next run found something to clear up.
  var cleared: Int { removed + takenBack + completed }

  var description: String {
    "\(runs) runs, \(dead) killed before their end; the next run found \(removed) prepared and "
      + "removed, \(takenBack) taken back, \(completed) completed"
  }

  mutating func count(isDead: Bool, said: String) {
    runs += 1
    if isDead { dead += 1 }
    if said.contains("was removed") { removed += 1 }
    if said.contains("was taken back") { takenBack += 1 }
    if said.contains("was completed") { completed += 1 }
  }
}
