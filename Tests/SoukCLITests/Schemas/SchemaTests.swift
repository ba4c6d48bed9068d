import Foundation
import SoukEngine
import SoukInstall
import SoukModel
import SoukTesting
import Testing

@testable import SoukCLI

/// What commands write is what `Docs/Schemas` says.
@Suite struct SchemaTests {
  /// The keys of the contract that scripts rely on, with the place of the object that has them.
  private static let contract: [(schema: String, place: [String], keys: [String])] = [
    ("search", [], ["packages", "total"]),
    (
      "search", ["properties", "packages", "items"],
      ["name", "version", "description", "author", "downloads", "stars"]
    ),
    ("install", [], ["package", "version", "path", "dependencies"]),
    ("list", [], ["packages", "total"]),
    ("list", ["properties", "packages", "items"], ["name", "version", "title", "description"]),
    ("publish", [], ["package", "version"]),
    ("deps", [], ["name", "registry", "packages", "total", "backend", "took_ms"]),
    ("diff", [], ["name", "registry", "from", "to", "metadata", "files", "backend", "took_ms"]),
    (
      "validate", [],
      [
        "package", "score", "production_ready", "total_packages", "ready_count",
        "needs_improvement_count", "not_ready_count", "details", "all_results",
      ]
    ),
    (
      "maturity", [],
      [
        "package_id", "package_name", "total_score", "maturity_level", "description", "scores",
        "percentages", "feedback", "next_steps",
      ]
    ),
    (
      "maturity", ["properties", "scores"],
      ["documentation", "testing", "security", "performance", "adoption", "maintenance"]
    ),
    ("dashboard", [], ["generated_at", "statistics", "assessments"]),
    (
      "dashboard", ["properties", "statistics"],
      ["total_packages", "average_score", "level_distribution", "average_scores_by_dimension"]
    ),
    (
      "dashboard", ["properties", "statistics", "properties", "level_distribution"],
      ["experimental", "beta", "production", "enterprise"]
    ),
  ]

  private func parsed(_ text: String) throws -> JSONValue {
    try JSONReader.parse(Array(text.utf8))
  }

  private func check(_ run: CommandRun, against name: String) throws {
    let problems = try SchemaFiles.schema(name).problems(of: try parsed(run.output))
    #expect(problems.isEmpty, "\(name): \(problems.prefix(5))")
  }

  /// The program's own engine on a home of its own, with builtin.
  private func withEngine(_ body: (Engine) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.path + "/souk-schema-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let engine = try Engine.open(environment: ["SOUK_HOME": folder, "SOUK_APT_LISTS": "none"])
    defer { engine.close() }
    try engine.openBuiltin()
    try body(engine)
  }

  private static let commands: [(schema: String, line: [String])] = [
    ("search", ["search", "lab"]), ("search", ["search", "lab downloads:x", "--facets"]),
    ("search-explain", ["search", "lab sig:failed", "--explain", "lab-bad-signature"]),
    ("search-explain", ["search", "lab -signature", "--explain", "lab-bad-signature"]),
    ("search-explain", ["search", "lab", "--explain", "nothing-at-all"]),
    ("search", ["search", "--query", "nothing-at-all"]),
    ("show", ["show", "lab-good"]), ("verify", ["verify", "lab-bad-signature"]),
    ("verify-all", ["verify", "--all"]), ("status", ["status"]), ("slo", ["slo"]),
    ("readiness", ["readiness"]),
    ("list", ["list"]), ("list", ["list", "--detailed", "--limit", "3"]),
    ("validate", ["validate"]), ("validate", ["validate", "--package", "lab-good"]),
    ("validate", ["validate", "theme-dark", "--improvement-plan", "--require-level", "beta"]),
    ("maturity", ["maturity", "lab-good"]),
    ("maturity", ["maturity", "lab-missing-archive", "--verify", "production"]),
    ("deps", ["deps", "lab-good"]), ("deps", ["deps", "lab-good", "--tree"]),
    ("deps", ["deps", "lab-good", "--reverse"]),
    ("deps", ["deps", "lab-good", "--why", "theme-dark"]),
    ("install", ["install", "lab-good", "--dry-run"]),
    ("install", ["install", "lab-bad-signature", "--dry-run"]),
    ("install", ["install", "lab-unsigned", "--dry-run"]),
    ("compare", ["compare", "lab"]), ("compare", ["compare", "--queries", "f"]),
    ("dashboard", ["dashboard"]), ("dashboard", ["dashboard", "--min-maturity", "enterprise"]),
    ("keymap", ["keymap"]), ("keymap", ["keymap", "--check"]),
    ("error", ["show", "nothing-at-all"]), ("error", ["maturity", "nothing-at-all"]),
    ("error", ["validate", "--packages-dir", "/nowhere/at/all"]),
  ]

  @Test func everyDocumentOfTheRealEngineIsAsItsSchemaSays() throws {
    try withEngine { engine in
      for backend in BuiltIn.names {
        for (schema, line) in Self.commands where line[0] != "compare" || BuiltIn.both {
          let takesBackend =
            !["verify", "status", "slo", "readiness", "compare", "keymap"].contains(line[0])
            || line.contains("--all")
          let run = CommandRun(
            list: line + ["--format", "json"] + (takesBackend ? ["--backend", backend] : []),
            on: engine)
          try check(run, against: schema)
        }
      }
    }
  }

  /// What of the commands' documents has no schema of a line in ``commands``, because it needs more
  /// than builtin.
  @Test func documentsOfWhatIsPublishedInstalledAndComparedAreAsTheirSchemasSay() throws {
    try withEngine { engine in
      let trial = try TrialRegistry(now: EngineClock.system.now)
      func run(_ line: String...) throws -> CommandRun {
        CommandRun(list: line + ["--json"], on: engine, keys: trial.desk)
      }
      for more in [["--dry-run"], [], ["--tag", "beta", "--dry-run"]] {
        let run = CommandRun(
          list: ["publish", trial.package, "--registry", trial.registry, "--json"] + more,
          on: engine, keys: trial.desk)
        try check(run, against: more.contains("beta") ? "error" : "publish")
      }
      let manifest = trial.package + "/package.toml"
      let text = try String(contentsOfFile: manifest, encoding: .utf8)
      try text.replacing("1.0.0", with: "1.1.0")
        .write(toFile: manifest, atomically: true, encoding: .utf8)
      try check(run("publish", trial.package, "--registry", trial.registry), against: "publish")
      #expect(try run("registry", "add", "trial", trial.registry).status == .success)
      try check(run("diff", "trial:souk-trial", "1.0.0", "1.1.0"), against: "diff")
      try check(run("diff", "trial:souk-trial", "1.0.0", "9"), against: "error")
      let target = engine.installationRoot(nil) + "-of-this-test"
      defer { try? FileManager.default.removeItem(atPath: target) }
      for line in [
        ["install", "trial:souk-trial@=1.0.0"], ["install", "trial:souk-trial@=1.0.0"],
        ["update"], ["uninstall", "souk-trial"],
      ] {
        let run = CommandRun(
          list: line + ["--target", target, "--json"], on: engine, keys: trial.desk)
        #expect(run.status == .success, "\(line): \(run.errors)")
        try check(run, against: "install")
        for kind in ["--installed", "--outdated"] {
          try check(
            CommandRun(list: ["list", kind, "--target", target, "--json"], on: engine),
            against: "list")
        }
      }
      let debian = InstallOrder(.install([.init(PackageID(.apt, "jq"), "*")]))
      let answer = try engine.install(
        debian, in: nil, on: nil, review: { _ in true }, progress: { _ in },
        cancellation: Cancellation())
      #expect(
        try SchemaFiles.schema("install")
          .problems(of: InstallationDocument(answer, order: debian).json).isEmpty)
    }
  }

  @Test func everySchemaIsHeldAgainstADocument() throws {
    let held = Set(Self.commands.map(\.schema)).union(["publish", "diff"])
      .union(OperatingSchemaTests.held)
    #expect(try Set(SchemaFiles.names()) == held)
  }

  @Test func bothWaysToAskForJSONWriteTheSameDocument() throws {
    for (_, line) in Self.commands
    where line[0] != "verify" && line[0] != "install" && line.last != "/nowhere/at/all" {
      #expect(
        CommandRun(list: line + ["--json"]).output
          == CommandRun(list: line + ["--format", "json"]).output, "\(line)")
    }
  }

  @Test func aQueryMayStandInAnOptionOrAsAnArgument() throws {
    #expect(
      CommandRun("search", "--query", "httpx", "--json").output
        == CommandRun("search", "httpx", "--json").output)
    #expect(
      CommandRun("validate", "--package", "httpx", "--json").output
        == CommandRun("validate", "httpx", "--json").output)
  }

  @Test func schemasRequireEveryKeyOfTheContract() throws {
    for (name, place, keys) in Self.contract {
      var schema: JSONValue? = try SchemaFiles.document(name)
      for step in place { schema = schema?.objectValue?[step] }
      let required = Set(
        schema?.objectValue?["required"]?.arrayValue?.compactMap(\.stringValue) ?? [])
      #expect(required.isSuperset(of: keys), "\(name) \(place)")
    }
  }

  @Test func aWrongDocumentFails() throws {
    let whole = try parsed(CommandRun("dashboard", "--json").output)
    let schema = try SchemaFiles.schema("dashboard")
    #expect(try schema.problems(of: whole).isEmpty)
    #expect(try !schema.problems(of: .object([:])).isEmpty)
    var object = try #require(whole.objectValue)
    object["generated_at"] = .string("yesterday")
    #expect(try !schema.problems(of: .object(object)).isEmpty)
    object = try #require(whole.objectValue)
    object["assessments"] = .array([.object(["package_id": .int(3)])])
    #expect(try schema.problems(of: .object(object)).count >= 5)
    var statistics = try #require(whole.objectValue?["statistics"]?.objectValue)
    statistics["level_distribution"] = .object(["legendary": .int(1)])
    object = try #require(whole.objectValue)
    object["statistics"] = .object(statistics)
    #expect(
      try schema.problems(of: .object(object)).contains { $0.contains("legendary") })
  }

  @Test func aSchemaWithAnUnknownKeywordIsRefusedAndNotPassedOver() throws {
    let schema = JSONSchema(.object(["minLength": .int(3)]))
    #expect(throws: JSONSchema.Unusable.self) { try schema.problems(of: .string("")) }
    for name in try SchemaFiles.names() {
      #expect(throws: Never.self) { try SchemaFiles.schema(name).problems(of: .null) }
    }
  }
}
