import Foundation
import SoukCLI
import SoukEngine
import SoukModel
import SoukTesting
import Testing

/// The same command gives the same JSON on v1 and on v2, fields that name the backend apart.
@Suite(.enabled(if: BuiltIn.both, "this build has one backend")) struct ParityTests {
  private static let apart: Set<String> = ["backend", "took_ms", "generated_at", "relevance"]
  /// The registry that souk grew up with; it is not part of a clone.
  private static let sharedRegistry: String? = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let shared =
      ProcessInfo.processInfo.environment["SOUK_SHARED"].map { URL(filePath: $0) }
      ?? root.deletingLastPathComponent().appending(path: "shared")
    let place = shared.appending(path: "data/ggen-registry").path
    return FileManager.default.fileExists(atPath: place + "/index.json") ? place : nil
  }()

  /// A home with builtin and one more registry, read.
  private func withEngine(_ place: String, _ body: (Engine) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.path + "/souk-parity-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let engine = try Engine.open(environment: ["SOUK_HOME": folder, "SOUK_APT_LISTS": "none"])
    defer { engine.close() }
    try engine.openBuiltin()
    let name = try #require(RegistryName("shop"))
    try engine.addRegistry(name, location: place)
    let reports = try engine.refresh(name, progress: { _ in }, cancellation: Cancellation())
    #expect(reports.allSatisfy { $0.failure == nil })
    try body(engine)
  }

  private func document(
    _ line: [String], _ backend: String, _ engine: Engine
  ) throws -> String {
    let run = CommandRun(list: line + ["--json", "--backend", backend], on: engine)
    return JSONWriter.pretty(Self.bare(try JSONReader.parse(Array(run.output.utf8))))
  }

  /// A value without the fields that may differ.
  private static func bare(_ value: JSONValue) -> JSONValue {
    if let elements = value.arrayValue { return .array(elements.map(bare)) }
    guard let object = value.objectValue else { return value }
    var kept = JSONObject()
    for member in object.members where !apart.contains(member.key) {
      kept[member.key] = bare(member.value)
    }
    return .object(kept)
  }

  private func compare(_ engine: Engine, packages: [String]) throws {
    var lines = [
      ["list"], ["list", "--detailed", "--sort", "maturity"],
      ["list", "--sort", "downloads", "--limit", "7"],
      ["list", "--sort", "updated", "--min-maturity", "experimental"],
      ["validate"], ["validate", "--registry", "shop", "--require-level", "beta"], ["dashboard"],
      ["dashboard", "--registry", "shop", "--min-maturity", "experimental"],
    ]
    for name in packages {
      lines += [["maturity", name], ["validate", name, "--improvement-plan"], ["show", name]]
    }
    for line in lines {
      let one = try document(line, "v1", engine)
      #expect(one == (try document(line, "v2", engine)), "\(line)")
      #expect(one.count > 40, "\(line)")
    }
  }

  @Test func aGeneratedRegistryOfAThousandPackagesIsJudgedTheSame() throws {
    let place =
      FileManager.default.temporaryDirectory.path + "/souk-thousand-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: place) }
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    let packages = (0..<1_000).map { number in
      """
      {"name": "p\(number)", "version": "\(number % 3).\(number % 7).0", "category": "c\(number % 9)",
       "description": "The package \(number) of a thousand, made to be compared with itself",
       "tags": ["t\(number % 5)"], "keywords": [], "author": "Ann \(number % 11)",
       "license": "\(number % 2 == 0 ? "MIT" : "unknown")", "downloads": \(number * 37 % 20_011),
       "stars": \(number * 13 % 307), "production_ready": \(number % 4 == 0),
       "dependencies": ["p\(number / 2)", "absent\(number % 50)"], "path": "packages/p\(number)",
       "download_url": "", "checksum": "\(String(repeating: "0a", count: 32))"}
      """
    }
    try Data("{\"packages\": [\(packages.joined(separator: ","))]}".utf8)
      .write(to: URL(filePath: place + "/index.json"))
    try withEngine(place) { engine in
      try compare(engine, packages: ["p0", "p1", "p999", "lab-good", "lab-tampered-archive"])
    }
  }

  @Test(
    .enabled(
      if: ParityTests.sharedRegistry != nil,
      "skipped: no ../shared/data/ggen-registry; set SOUK_SHARED"))
  func theRegistryThatSoukGrewUpWithIsJudgedTheSame() throws {
    try withEngine(try #require(Self.sharedRegistry)) { engine in
      try compare(engine, packages: ["agent-cli-copilot", "shacl-cli", "advanced-rust-project"])
    }
  }
}
