import Foundation

/// A program of others, run in a folder of its own.
struct ForeignTool {
  /// Where it is; nil where it is not installed.
  let path: String?
  /// Its name.
  let name: String

  /// Looks for a program where programs are.
  init(_ name: String) {
    self.name = name
    let folders = ProcessInfo.processInfo.environment["PATH", default: "/usr/bin"].split(
      separator: ":")
    path = folders.map { "\($0)/\(name)" }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  /// Whether it can be run.
  var isInstalled: Bool { path != nil }

  /// Runs it with its messages thrown away and gives its status.
  func run(_ arguments: [String], in folder: URL, input: URL? = nil) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: path ?? "/nonexistent")
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardInput = try input.map { try FileHandle(forReadingFrom: $0) } ?? .nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
