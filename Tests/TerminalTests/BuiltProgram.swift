import Foundation
import Synchronization

/// The real program run as a process with a home of its own; all that came of it.
struct BuiltProgram {
  /// The exit status, or 128 and the signal's number, as a shell says it.
  let status: Int32
  /// What went to standard output.
  let output: String
  /// What went to standard error.
  let errors: String

  /// Where the build puts a program: beside the test bundle.
  static func path(_ name: String) -> String {
    URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent(name).path
  }

  /// Whether the build made the program; where it did not, its tests are skipped and say so.
  static func isBuilt(_ name: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: path(name))
  }

  /// Runs a shell script in which `$souk` is the program, in a home.
  ///
  /// The shell makes redirections and pipes; the environment is nothing but what is named here.
  init(
    _ script: String, home: String, environment: [String: String] = [:]
  ) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", script]
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "LANG": "C.UTF-8", "TERM": "xterm-256color", "SOUK_HOME": home,
      "souk": Self.path("souk"), "bench": Self.path("souk-bench"),
    ].merging(environment) { _, new in new }
    let output = Pipe()
    let errors = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let complaints = Mutex(Data())
    let reading = DispatchGroup()
    reading.enter()
    let handle = errors.fileHandleForReading
    Thread {
      let data = handle.readDataToEndOfFile()
      complaints.withLock { $0 = data }
      reading.leave()
    }.start()
    let answer = output.fileHandleForReading.readDataToEndOfFile()
    reading.wait()
    process.waitUntilExit()
    let base: Int32 = process.terminationReason == .uncaughtSignal ? 128 : 0
    status = base + process.terminationStatus
    self.output = String(decoding: answer, as: UTF8.self)
    self.errors = String(decoding: complaints.withLock { $0 }, as: UTF8.self)
  }
}
