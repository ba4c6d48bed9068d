import Foundation
import Glibc

/// The real program on one home and one target, run to its end or killed before.
struct KilledProgram {
  /// The home.
  let home: String
  /// The folder that packages go into.
  let target: String

  /// What came of a run.
  struct Outcome {
    /// The exit status, 128 and more for a signal.
    let status: Int32
    /// What went to standard error.
    let errors: String
  }

  private static let environment = ProcessInfo.processInfo.environment

  /// The program that is run.
  static var path: String { environment["SOUK_KILL_PROGRAM"] ?? BuiltProgram.path("souk") }

  /// Whether there is such a program.
  static var isBuilt: Bool { FileManager.default.isExecutableFile(atPath: path) }

  /// How often it is killed.
  var runs: Int { Self.environment["SOUK_KILL_RUNS"].flatMap { Int($0) } ?? 12 }

  /// What the instants are drawn from.
  var seed: UInt64 { Self.environment["SOUK_KILL_SEED"].flatMap { UInt64($0) } ?? 4 }

  /// Runs a command to its end.
  func run(_ arguments: [String]) throws -> Outcome {
    let process = process(arguments)
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let base: Int32 = process.terminationReason == .uncaughtSignal ? 128 : 0
    return Outcome(
      status: base + process.terminationStatus, errors: String(decoding: said, as: UTF8.self))
  }

  /// Runs a command and kills it after a while.
  ///
  /// - Returns: whether it was still running.
  func kill(_ arguments: [String], after pause: Duration) throws -> Bool {
    let process = process(arguments)
    process.standardError = FileHandle.nullDevice
    try process.run()
    let parts = pause.components
    Thread.sleep(forTimeInterval: Double(parts.seconds) + Double(parts.attoseconds) / 1e18)
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return process.terminationReason == .uncaughtSignal
  }

  /// Every file of the target by its path, but for souk's own work.
  func state() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in (try? FileManager.default.subpathsOfDirectory(atPath: target)) ?? []
    where !name.hasPrefix(".souk") {
      if let data = FileManager.default.contents(atPath: "\(target)/\(name)") {
        files[name] = data
      }
    }
    return files
  }

  /// What an interrupted run left in souk's own folder, besides the file of its lock.
  func traces() throws -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: target + "/.souk")) ?? []
    return names.filter { $0 != "lock" }.sorted()
  }

  private func process(_ arguments: [String]) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.path)
    let takesTarget = ["install", "uninstall", "update"].contains(arguments.first)
    process.arguments = arguments + (takesTarget ? ["--target", target] : [])
    process.environment = [
      "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "SOUK_HOME": home, "SOUK_APT_LISTS": "none",
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    return process
  }
}
