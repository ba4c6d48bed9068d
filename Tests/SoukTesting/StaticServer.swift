import Foundation

/// `python3 -m http.server` over a folder, on this machine's loopback; ended with its owner.
package final class StaticServer {
  private let process = Process()
  /// The address of the folder.
  package let address: String

  /// Where Python is; nil where it is not, and tests that need it are skipped.
  package static let python = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// The server did not come up.
  package struct NotStarted: Error {}

  /// Starts on a free port and waits until it listens.
  package init(folder: String) throws {
    guard let python = Self.python else { throw NotStarted() }
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = ["-u", "-m", "http.server", "0", "--bind", "127.0.0.1", "-d", folder]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    var line = ""
    while !line.contains("(http://"), line.count < 1000 {
      guard let data = try output.fileHandleForReading.read(upToCount: 1), !data.isEmpty else {
        throw NotStarted()
      }
      line += String(decoding: data, as: UTF8.self)
    }
    // "Serving HTTP on 127.0.0.1 port 40000 (http://..."
    guard let word = line.split(separator: " ").first(where: { Int($0) != nil }) else {
      throw NotStarted()
    }
    address = "http://127.0.0.1:\(word)"
  }

  deinit { process.terminate() }
}
