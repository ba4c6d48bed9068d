import Foundation
import SoukTesting
import Testing

/// The real program killed in the middle of a restore; see ``InstallKillTests`` for the variables.
@Suite(
  .serialized,
  .enabled(
    if: KilledProgram.isBuilt && BuiltIn.both,
    "the build made no souk with both backends: there is nothing to kill"))
struct RestoreKillTests {
  private let home: TemporaryHome
  private let program: KilledProgram

  init() throws {
    home = try TemporaryHome()
    program = KilledProgram(home: home.path + "/souk", target: home.path + "/target")
  }

  private func write(_ count: Int, _ word: String) throws {
    let packages = (0..<count).map { number in
      """
      {"name": "\(word)-\(number)", "version": "1.0.0", "category": "tools", "description": \
      "number \(number) of many \(word)", "tags": [], "keywords": ["\(word)"], "author": "Ann", \
      "license": "MIT", "downloads": \(number), "stars": 1, "production_ready": true, \
      "dependencies": [], "path": "packages/\(word)", "download_url": "", "checksum": ""}
      """
    }
    let text = """
      {"version": "1.0.0", "registry_url": "", "updated_at": "2025-01-01", \
      "package_count": \(count), "categories": {"tools": \(count)}, \
      "packages": [\(packages.joined(separator: ",\n"))]}
      """
    let place = home.path + "/shop"
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: place + "/index.json"))
  }

  /// Whether the home holds packages of a word, on every backend alike; nil where they differ.
  private func holds(_ word: String) throws -> Bool? {
    let found = try BuiltIn.names.map { backend in
      try program.run(["search", word, "--backend", backend, "--limit", "1"]).status == 0
    }
    return Set(found).count == 1 ? found[0] : nil
  }

  private func expectSuccess(_ arguments: String...) throws {
    let run = try program.run(arguments)
    try #require(run.status == 0, "\(arguments): \(run.errors)")
  }

  @Test func aKillAtAnyInstantOfARestoreLeavesTheOldCatalogueOrTheNewOne() throws {
    let backup = home.path + "/a.backup"
    try write(3_000, "zebrafish")
    try expectSuccess("registry", "add", "shop", home.path + "/shop")
    try expectSuccess("backup", "-o", backup)
    try write(40, "quokka")
    try expectSuccess("registry", "refresh", "shop")
    let begin = ContinuousClock.now
    try expectSuccess("restore", backup)
    var longest = (ContinuousClock.now - begin) * 3 / 2
    #expect(try holds("zebrafish") == true)

    var random = SeededGenerator(seed: program.seed)
    var dead = 0
    for run in 0..<program.runs {
      if try holds("quokka") != true { try expectSuccess("registry", "refresh", "shop") }
      try #require(try holds("quokka") == true && holds("zebrafish") == false)
      let instant = longest * Int(random.next() % 1_000) / 1_000
      let isDead = try program.kill(["restore", backup], after: instant)
      longest = isDead ? max(longest, instant * 3 / 2) : min(longest, instant * 3 / 2)
      if isDead { dead += 1 }
      let (old, new) = (try holds("quokka"), try holds("zebrafish"))
      #expect(old != nil && new != nil && old != new, "run \(run): \(instant)")
    }
    #expect(dead > 0)
    try expectSuccess("restore", backup)
    let traces = try FileManager.default.contentsOfDirectory(atPath: program.home)
    #expect(!traces.contains("restore"))
  }
}
