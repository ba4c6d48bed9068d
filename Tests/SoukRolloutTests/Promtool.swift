import Foundation

/// Debian's `promtool`, where it is installed.
enum Promtool {
  private static let path = "/usr/bin/promtool"

  /// Whether it can be run; tests that need it are skipped where not.
  static var isHere: Bool { FileManager.default.isExecutableFile(atPath: path) }

  /// Runs it and collects what it says.
  static func run(_ arguments: [String]) throws -> (status: Int32, text: String) {
    try run(path, arguments)
  }

  /// Runs a program and collects what it says on both outputs.
  static func run(
    _ path: String, _ arguments: [String]
  ) throws -> (status: Int32, text: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }

  /// Runs `body` with a folder that is gone afterwards.
  static func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.path + "/souk-rules-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }
}
