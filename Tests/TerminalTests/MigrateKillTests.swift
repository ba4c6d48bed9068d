import Foundation
import SoukTesting
import Testing

/// The real program killed in the middle of a migration; see ``InstallKillTests`` for the variables.
@Suite(
  .serialized,
  .enabled(
    if: KilledProgram.isBuilt && BuiltIn.both,
    "the build made no souk with both backends: there is nothing to kill"))
struct MigrateKillTests {
  private let home: TemporaryHome
  private let program: KilledProgram

  init() throws {
    home = try TemporaryHome()
    program = KilledProgram(home: home.path + "/souk", target: home.path + "/target")
  }

  private func expectSuccess(_ arguments: String...) throws {
    let run = try program.run(arguments)
    try #require(run.status == 0, "\(arguments): \(run.errors)")
  }

  @Test func aKillAtAnyInstantOfAMigrationCostsNothingButTheWorkOfTheBatch() throws {
    let packages = (0..<1_500).map { number in
      """
      {"name": "zebrafish-\(number)", "version": "1.0.0", "category": "tools", "description": \
      "number \(number)", "tags": [], "keywords": ["fish"], "author": "Ann", "license": "MIT", \
      "downloads": \(number), "stars": 1, "production_ready": true, "dependencies": [], \
      "path": "packages/fish", "download_url": "", "checksum": ""}
      """
    }
    let place = home.path + "/shop"
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    try Data(
      """
      {"version": "1.0.0", "registry_url": "", "updated_at": "2025-01-01", \
      "package_count": 1500, "categories": {"tools": 1500}, \
      "packages": [\(packages.joined(separator: ",\n"))]}
      """.utf8
    ).write(to: URL(filePath: place + "/index.json"))
    try expectSuccess("config", "set", "catalogue.indexes", "v1")
    try expectSuccess("registry", "add", "shop", place)
    var random = SeededGenerator(seed: program.seed)
    var dead = 0
    for run in 0..<min(6, program.runs) {
      let instant = Duration.milliseconds(20 + Int(random.next() % 1_500))
      if try program.kill(["migrate"], after: instant) { dead += 1 }
      let search = try program.run(["search", "zebrafish", "--backend", "v1"])
      #expect(search.status == 0, "run \(run), killed after \(instant): \(search.errors)")
    }
    #expect(dead > 0)
    try expectSuccess("migrate")
    try expectSuccess("search", "zebrafish-1499", "--backend", "v2")
    try expectSuccess("parity")
  }
}
