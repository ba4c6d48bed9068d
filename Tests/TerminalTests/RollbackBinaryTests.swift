import Foundation
import SoukTesting
import Testing

/// The v1-only build on a home that the full build wrote and migrated.
///
/// `SOUK_ROLLBACK_BINARY` names its program: `swift build --traits MarketplaceV1 --product souk`.
@Suite(
  .serialized,
  .enabled(
    if: RollbackBinary.path != nil && BuiltIn.both,
    "SOUK_ROLLBACK_BINARY names no v1-only souk, or this build has one backend"))
struct RollbackBinaryTests {
  private let home: TemporaryHome

  init() throws { home = try TemporaryHome() }

  private struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  private func run(_ program: String, _ arguments: [String]) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = [
      "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "SOUK_HOME": home.path + "/souk",
      "SOUK_APT_LISTS": "none",
    ]
    let streams = (Pipe(), Pipe())
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = streams.0
    process.standardError = streams.1
    try process.run()
    let output = streams.0.fileHandleForReading.readDataToEndOfFile()
    let errors = streams.1.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: String(decoding: output, as: UTF8.self),
      errors: String(decoding: errors, as: UTF8.self))
  }

  private func full(_ arguments: String...) throws -> Outcome {
    try run(KilledProgram.path, arguments)
  }

  private func old(_ arguments: String...) throws -> Outcome {
    try run(try #require(RollbackBinary.path), arguments)
  }

  @Test func theRollbackBinarySearchesListsShowsAndInstallsFromAMigratedHome() throws {
    let version = try old("--version")
    try #require(version.status == 0)
    try FolderShop.write(to: home.path + "/shop")
    for arguments in [
      ["config", "set", "catalogue.indexes", "v1"],
      ["registry", "add", "shop", home.path + "/shop"], ["migrate"],
      ["config", "set", "gate.backend", "v2"], ["search", "app"],
    ] {
      let done = try run(KilledProgram.path, arguments)
      try #require(done.status == 0, "\(arguments): \(done.errors)")
    }
    let asked = try old("search", "app", "--backend", "v2", "--format", "json")
    #expect(!asked.output.contains("\"backend\": \"v2\""), "it has v2: it is no rollback binary")
    let found = try old("search", "app", "--format", "json")
    #expect(found.status == 0, "\(found.errors)")
    #expect(found.output.contains("\"backend\": \"v1\""))
    #expect(found.output.contains("\"app\""))
    let listed = try old("list", "--format", "json")
    #expect(listed.status == 0, "\(listed.errors)")
    #expect(listed.output.contains("\"app\""))
    let shown = try old("show", "shop:app", "--format", "json")
    #expect(shown.status == 0, "\(shown.errors)")
    let before = try full("show", "shop:app", "--format", "json", "--backend", "v1")
    #expect(Self.undated(shown.output) == Self.undated(before.output))
    let target = home.path + "/target"
    let installed = try old("install", "app", "--target", target)
    #expect(installed.status == 0, "\(installed.errors)")
    #expect(FileManager.default.fileExists(atPath: target + "/souk.lock"))
  }

  @Test func whatTheRollbackBinaryTakesInIsGivenByV2OfTheFullBuildAgain() throws {
    try FolderShop.write(to: home.path + "/shop")
    let first = try full("search", "lab", "--backend", "v2")
    try #require(first.status == 0, "\(first.errors)")
    let added = try old("registry", "add", "shop", home.path + "/shop")
    try #require(added.status == 0, "\(added.errors)")
    let found = try full("search", "app", "--backend", "v2", "--format", "json")
    #expect(found.status == 0, "\(found.errors)")
    #expect(found.output.contains("\"backend\": \"v2\""))
    #expect(found.output.contains("\"app\""))
  }

  /// A document without the lines that tell of the moment.
  private static func undated(_ text: String) -> [Substring] {
    text.split(separator: "\n").filter { line in
      !["\"took_ms\"", "\"generated_at\""].contains { line.contains($0) }
    }
  }
}
