import Foundation

/// Debian's Alertmanager with a configuration, ended with its owner.
final class Alertmanager {
  private static let path = "/usr/bin/prometheus-alertmanager"

  /// Whether it can be run; tests that need it are skipped where not.
  static var isHere: Bool { FileManager.default.isExecutableFile(atPath: path) }

  /// It did not come up: what it said.
  struct NotStarted: Error {
    let said: String
  }

  private let process = Process()
  private let address: String

  /// Starts it on a free port and waits until it listens.
  init(configuration: String, folder: String) throws {
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: Self.path)
    process.arguments = [
      "--config.file=\(configuration)", "--storage.path=\(folder)/data",
      "--web.listen-address=127.0.0.1:0", "--cluster.listen-address=",
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = output
    try process.run()
    var said = ""
    let port = /Listening on" address=127\.0\.0\.1:(\d+)\s/
    while said.firstMatch(of: port) == nil {
      guard let data = try output.fileHandleForReading.read(upToCount: 1), !data.isEmpty else {
        throw NotStarted(said: said)
      }
      said += String(decoding: data, as: UTF8.self)
    }
    address = "http://127.0.0.1:\(said.firstMatch(of: port)?.1 ?? "")"
    // What it says from now on is read and dropped: a full pipe would stop it.
    output.fileHandleForReading.readabilityHandler = { _ = $0.availableData }
  }

  deinit {
    process.terminate()
    process.waitUntilExit()
  }

  /// Raises an alert.
  func raise(_ name: String, _ labels: [String: String]) throws {
    let run = try Amtool.run(
      ["--alertmanager.url=\(address)", "alert", "add", "alertname=\(name)"]
        + labels.map { "\($0.key)=\($0.value)" })
    guard run.status == 0 else { throw NotStarted(said: run.text) }
  }

  /// The alerts that are held back because of another one, as amtool writes them.
  func inhibited() throws -> [[String: String]] {
    struct Alert: Decodable {
      let labels: [String: String]
    }
    let run = try Amtool.run([
      "--alertmanager.url=\(address)", "alert", "query", "--inhibited", "-o", "json",
    ])
    let alerts = try JSONDecoder().decode([Alert]?.self, from: Data(run.text.utf8)) ?? []
    return alerts.map(\.labels)
  }
}
