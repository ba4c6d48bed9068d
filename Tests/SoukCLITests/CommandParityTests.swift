import Foundation
import SoukEngine
import SoukModel
import SoukTesting
import Testing

@testable import SoukCLI

/// The commands of the contract give the same documents on v1 and on v2, byte for byte, but for what
/// names the backend or the moment.
@Suite(.enabled(if: BuiltIn.both, "this build has one backend")) struct CommandParityTests {
  private static let ggen: String? = {
    let root =
      ProcessInfo.processInfo.environment["SOUK_SHARED"]
      ?? URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "../../../shared").standardizedFileURL.path
    let folder = root + "/data/ggen-registry"
    return FileManager.default.fileExists(atPath: folder + "/index.json") ? folder : nil
  }()

  /// Runs every probe of a catalogue on both backends, on top of those that are given.
  private func compare(
    registry: String?, at location: String?, _ more: [[String]] = []
  ) throws -> Int {
    let folder = FileManager.default.temporaryDirectory.path + "/souk-parity-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var settings = Settings()
    settings.aptLists = nil
    let engine = try Engine(home: SoukHome(folder: folder), settings: settings)
    defer { engine.close() }
    try engine.openBuiltin()
    if let registry, let location {
      let name = try #require(RegistryName(registry))
      try engine.addRegistry(name, location: location)
      let reports = try engine.refresh(name, progress: { _ in }, cancellation: Cancellation())
      #expect(reports.allSatisfy { $0.failure == nil })
    }
    let run = try CheckRun(engine, CommandContext.plain(on: engine))
    let context = run.context
    var probes = run.plan.probes
    #expect(Set(probes.map(\.command)).isSuperset(of: ProbePlan.commands))
    probes += more.map { line in
      // What is not here cannot be verified: that is an answer, and must be the same one.
      Probe(
        arguments: line + ["--format", "json"], keys: [],
        statuses: line[0] == "install" ? [.success, .notVerified] : [.success])
    }
    for probe in probes {
      let first = ProbeOutcome(probe, on: .v1, in: context)
      let second = ProbeOutcome(probe, on: .v2, in: context)
      #expect(first.status == second.status, "\(probe.line): \(first.errors) \(second.errors)")
      #expect(probe.statuses.contains(first.status), "\(probe.line): \(first.errors)")
      #expect(first.fault(of: probe) == nil, "\(probe.line)")
      guard let one = first.document, let other = second.document else { continue }
      #expect(
        DocumentComparison.comparable(one) == DocumentComparison.comparable(other),
        "\(probe.line): \(DocumentComparison(one, other).differences)")
    }
    return probes.count
  }

  @Test func everyCommandGivesTheSameOnBothBackendsOverTheBuiltinRegistry() throws {
    #expect(try compare(registry: nil, at: nil, [["export"], ["deps", "lab-good"]]) > 10)
  }

  @Test(.enabled(if: ggen != nil, "skipped: no ../shared/data/ggen-registry; set SOUK_SHARED"))
  func everyCommandGivesTheSameOnBothBackendsOverARealMarketplace() throws {
    let folder = try #require(Self.ggen)
    #expect(try compare(registry: "ggen", at: folder, [["export", "--registry", "ggen"]]) > 10)
  }

  @Test func everyCommandGivesTheSameOnBothBackendsOverAThousandPackages() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/souk-parity-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try ThousandPackages.write(to: folder)
    let queries = ["pack", "widget blue", "\"fast tool\"", "tool -blue", "author:ann", "p99", "x"]
    let more =
      queries.map { ["search", "--query", $0, "--sort", "name", "--limit", "2000"] }
      + [
        ["export", "--registry", "many"], ["deps", "many:pack-999", "--tree"],
        ["deps", "many:pack-999", "--why", "many:pack-0"],
        ["install", "many:pack-999", "--dry-run", "--no-dependencies"],
      ]
    #expect(try compare(registry: "many", at: folder, more) > 20)
  }
}

extension CommandContext {
  /// A context in memory on an open marketplace.
  fileprivate static func plain(on service: any MarketplaceService) -> CommandContext {
    CommandContext(
      environment: [:], output: MemorySink(), errors: MemorySink(), terminal: TerminalFacts(),
      now: { 0 }, uptime: { 0 },
      openService: { () throws(ServiceError) in service },
      openKeys: { () throws(ServiceError) in .sample },
      openHome: { () throws(ServiceError) in try HomeDesk.open(environment: [:]) },
      settings: MemorySettingsStore([]),
      readFile: { (_) throws(CommandFailure) in "" },
      readBytes: { (_, _) throws(CommandFailure) in [] },
      writeBytes: { (_, _) throws(CommandFailure) in },
      runScreen: { (_) throws(CommandFailure) in .success },
      runReplay: { (_) throws(CommandFailure) in },
      runDemo: { (_) throws(CommandFailure) in .success })
  }
}

/// A marketplace of a thousand packages that need each other.
private enum ThousandPackages {
  private static let colours = ["blue", "red", "grün", "black"]
  private static let kinds = ["widget", "fast tool", "library", "Thème"]

  static func write(to place: String) throws {
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    let entries = (0..<1_000).map { number in
      let needs = number == 0 ? "" : "\"pack-\(number / 2)\", \"pack-\(number / 3)\""
      return """
        {"name": "pack-\(number)", "version": "1.\(number % 7).0", "category": "tools", \
        "description": "a \(colours[number % 4]) \(kinds[number / 4 % 4]) number p\(number)", \
        "tags": ["t\(number % 10)"], "keywords": ["k\(number % 13)"], \
        "author": "\(number % 2 == 0 ? "Ann" : "Bob")", "license": "MIT", \
        "downloads": \(number * 37 % 5_000), "stars": \(number % 50), \
        "production_ready": \(number % 3 == 0), "dependencies": [\(needs)], \
        "path": "packages/pack-\(number)", "download_url": "", \
        "checksum": "\(String(repeating: "ab", count: 32))"}
        """
    }
    let index = "{\"packages\": [\(entries.joined(separator: ",\n"))]}\n"
    try Data(index.utf8).write(to: URL(fileURLWithPath: place + "/index.json"))
  }
}
