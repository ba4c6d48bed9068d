import Foundation
import Testing

/// The built program as a shell sees it: streams, exit statuses, broken surroundings.
@Suite(
  .serialized, .enabled(if: BuiltProgram.isBuilt("souk"), "the program souk is not built"))
struct CommandLineTests {
  private let home: TemporaryHome

  init() throws {
    home = try TemporaryHome()
  }

  private func run(
    _ script: String, _ environment: [String: String] = [:]
  ) throws -> BuiltProgram {
    try BuiltProgram(script, home: home.path + "/souk", environment: environment)
  }

  /// Whether a complaint is one calm sentence of souk's and no trace of a crash.
  private func isSentence(_ text: String) -> Bool {
    text.hasPrefix("souk: ") && text.hasSuffix("\n") && text.split(separator: "\n").count <= 2
      && !text.contains("Fatal error") && !text.contains("Stack dump")
  }

  @Test func theVersionIsPrintedWithoutMakingAHome() throws {
    let run = try run("$souk --version")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("souk 0."))
    #expect(run.errors.isEmpty)
    #expect(try home.files().isEmpty)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionsAreOfferedForEveryShell(shell: String) throws {
    let run = try run("$souk --generate-completion-script \(shell)")
    #expect(run.status == 0)
    #expect(run.output.contains("souk"))
  }

  @Test func anUnknownCommandIsUsage() throws {
    let run = try run("$souk no-such-command")
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("souk: "))
  }

  @Test func aSearchInAFreshHomeIsAJSONDocumentOfBuiltin() throws {
    let run = try run("$souk search lab --format json")
    #expect(run.status == 0, "\(run.errors)")
    let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let packages = try #require(json?["packages"] as? [[String: Any]])
    #expect(!packages.isEmpty)
    for key in ["name", "version", "description", "author", "downloads", "stars", "registry"] {
      #expect(packages.allSatisfy { $0[key] != nil }, "\(key)")
    }
    #expect((json?["total"] as? Int) ?? 0 >= packages.count)
  }

  @Test func nothingFoundIsStatusOne() throws {
    let run = try run("$souk search qqqqqqzzzzzz --format json")
    #expect(run.status == 1)
    #expect(run.output.contains("\"total\": 0"))
  }

  @Test(arguments: ["$souk", "$souk browse", "$souk demo"])
  func withoutATerminalTheScreenIsRefusedWithASentence(script: String) throws {
    let run = try run("\(script) </dev/null")
    #expect(run.status == 5)
    #expect(run.errors.contains("standard input is not a terminal"))
    #expect(run.output.isEmpty)
    #expect(try home.files().isEmpty, "no home is made for a screen that cannot open")
  }

  @Test func aReaderThatLeavesIsSuccess() throws {
    let run = try run("{ $souk search '' --limit 1000; echo status $? >&2; } | head -c 1")
    #expect(run.errors == "status 0\n")
  }

  @Test(arguments: ["$souk --version >&-", "$souk search lab >&-"])
  func aClosedOutputIsASentenceAndLeavesTheHomeWhole(script: String) throws {
    let run = try run(script)
    #expect(run.status == 5)
    #expect(isSentence(run.errors), "\(run.errors)")
    let after = try self.run("$souk search lab")
    #expect(after.status == 0, "\(after.errors)")
  }

  @Test func aFullDiskUnderTheOutputIsASentence() throws {
    let run = try run("$souk search lab >/dev/full")
    #expect(run.status == 5)
    #expect(isSentence(run.errors), "\(run.errors)")
  }

  @Test func aDamagedCatalogueIsASentenceAndIsNotTouched() throws {
    try #require(try run("$souk search lab").status == 0)
    let catalogue = try #require(
      try home.files().keys.first { $0.hasSuffix("souk.db") }.map { home.path + "/" + $0 })
    let garbage = Data((0..<20_000).map { UInt8(truncatingIfNeeded: $0 &* 131) })
    try garbage.write(to: URL(fileURLWithPath: catalogue))
    for ending in ["-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: catalogue + ending)
    }
    let run = try run("$souk search lab")
    #expect([4, 5].contains(run.status))
    #expect(isSentence(run.errors), "\(run.errors)")
    #expect(run.errors.contains("souk.db"))
    #expect(FileManager.default.contents(atPath: catalogue) == garbage)
  }

  @Test func aHomeThatIsAFileIsASentence() throws {
    let file = home.path + "/file"
    try Data("x".utf8).write(to: URL(fileURLWithPath: file))
    let run = try run("$souk search lab", ["SOUK_HOME": file + "/souk"])
    #expect(run.status == 5)
    #expect(isSentence(run.errors), "\(run.errors)")
  }

  @Test(
    .enabled(if: getuid() != 0, "the superuser may write everywhere"))
  func aHomeThatCannotBeWrittenIsASentence() throws {
    let locked = home.path + "/locked"
    try FileManager.default.createDirectory(
      atPath: locked, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o555])
    let run = try run("$souk search lab", ["SOUK_HOME": locked + "/souk"])
    #expect(run.status == 5)
    #expect(isSentence(run.errors), "\(run.errors)")
  }

  @Test func aDamagedConfigurationNamesItsFile() throws {
    try FileManager.default.createDirectory(
      atPath: home.path + "/souk", withIntermediateDirectories: true)
    _ = try run("$souk config set gate.backend v2")
    let configuration = try #require(
      try home.files().keys.first { $0.hasSuffix("config.toml") })
    try Data("gate = [[[".utf8).write(to: URL(fileURLWithPath: home.path + "/" + configuration))
    let run = try run("$souk search lab")
    #expect(run.status == 4)
    #expect(isSentence(run.errors), "\(run.errors)")
    #expect(run.errors.contains("config.toml"))
  }

  @Test func aSettingIsKeptAndTheEnvironmentOverridesIt() throws {
    #expect(try run("$souk config set gate.backend v2").status == 0)
    #expect(try run("$souk config get gate.backend").output == "v2\n")
    #expect(try run("SOUK_BACKEND=v1 $souk config get gate.backend").output == "v1\n")
    #expect(try run("$souk config set gate.backend v9").status == 2)
    #expect(try run("$souk config get gate.backend").output == "v2\n")
  }

  @Test func anInterruptEndsACommandThatWaitsForInputWithStatus130() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: BuiltProgram.path("souk"))
    process.arguments = ["search", "--queries", "-"]
    process.environment = ["SOUK_HOME": home.path + "/souk"]
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    try waitUntilInterruptsAreHeld(process)
    kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 130)
    #expect(try home.files().isEmpty)
    try input.fileHandleForWriting.close()
  }

  /// Waits until the program has begun and keeps SIGINT for the one who listens to it.
  private func waitUntilInterruptsAreHeld(_ process: Process) throws {
    let place = "/proc/\(process.processIdentifier)"
    let file = place + "/status"
    while process.isRunning {
      // Before the program itself runs, the one who starts it may hold signals too.
      let running = try? FileManager.default.destinationOfSymbolicLink(atPath: place + "/exe")
      guard running?.hasSuffix("/souk") == true else { continue }
      let text = try String(contentsOfFile: file, encoding: .utf8)
      let blocked = text.split(separator: "\n").first { $0.hasPrefix("SigBlk:") }?
        .split(separator: "\t").last.flatMap { UInt64($0, radix: 16) }
      if let blocked, blocked & (1 << (SIGINT - 1)) != 0 { return }
      Thread.sleep(forTimeInterval: 0.01)
    }
  }
}
