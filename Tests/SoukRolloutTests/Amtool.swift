import Foundation

/// Debian's `amtool`, where it is installed.
enum Amtool {
  private static let path = "/usr/bin/amtool"

  /// Whether it can be run; tests that need it are skipped where not.
  static var isHere: Bool { FileManager.default.isExecutableFile(atPath: path) }

  /// Runs it and collects what it says.
  static func run(_ arguments: [String]) throws -> (status: Int32, text: String) {
    try Promtool.run(path, arguments)
  }
}
