import Foundation

/// A Chromium without a window, where one is installed.
enum Browser {
  /// The program; nil where there is none.
  static let path: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let names = ["chromium", "chromium-browser", "google-chrome", "chrome"]
    return folders.lazy.flatMap { folder in names.map { "\(folder)/\($0)" } }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  /// The document as the browser sees it after loading, and what it complained of.
  static func document(of file: URL) throws -> (document: String, complaints: String) {
    let profile = FileManager.default.temporaryDirectory
      .appending(path: "souk-browser-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: profile) }
    let process = Process()
    // A browser that cannot start in a container may wait for ever.
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "timeout", "180", path ?? "",
      "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
      "--enable-logging=stderr", "--user-data-dir=\(profile.path)", "--dump-dom",
      file.absoluteString,
    ]
    let (output, errors) = (
      Pipe(),
      FileManager.default.temporaryDirectory
        .appending(path: "souk-browser-\(UUID().uuidString).log")
    )
    try Data().write(to: errors)
    defer { try? FileManager.default.removeItem(at: errors) }
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    let document = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (
      String(decoding: document, as: UTF8.self),
      String(decoding: try Data(contentsOf: errors), as: UTF8.self)
    )
  }
}
