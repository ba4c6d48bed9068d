import Foundation

/// The real program in a real terminal: a tmux server of its own, with a frozen environment.
///
/// Everything waits for what it expects to see, never for a time.
final class TmuxSession {
  /// A failed expectation about the terminal, with the screen as it was.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  let directory: URL
  private let socket: String
  private static let patience: TimeInterval = 90

  /// Opens a terminal with a shell in it, `width` columns by `height` rows.
  init(width: Int = 106, height: Int = 30, environment: [String: String] = [:]) throws {
    directory = FileManager.default.temporaryDirectory
      .appendingPathComponent("souk-terminal-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    socket = "souk-\(UUID().uuidString.prefix(8))"
    var command = ["env", "-i", "PATH=\(Self.path)", "HOME=\(directory.path)", "LANG=C.UTF-8"]
    command += ["TERM=tmux-256color", "TZ=UTC", "PS1=ready$ "]
    command += ["SOUK_HOME=\(directory.path)/souk"]
    command += environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    command += ["/bin/sh"]
    try tmux(
      ["-f", "/dev/null", "new-session", "-d", "-x", "\(width)", "-y", "\(height)"] + command)
    try wait(for: "the prompt") { $0.contains("ready$") }
  }

  /// Ends the terminal and everything that runs in it.
  func close() {
    _ = try? tmux(["kill-server"])
    try? FileManager.default.removeItem(at: directory)
  }

  /// Types text as a person would.
  func type(_ text: String) throws {
    try tmux(["send-keys", "-l", "--", text])
  }

  /// Presses named keys (`Enter`, `F2`, `C-c`).
  func press(_ keys: String...) throws {
    for key in keys { try tmux(["send-keys", key]) }
  }

  /// Gives the terminal another size.
  func resize(width: Int, height: Int) throws {
    try tmux(["resize-window", "-x", "\(width)", "-y", "\(height)"])
  }

  /// The screen as lines of text.
  func lines() throws -> [String] {
    try tmux(["capture-pane", "-p"]).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  /// What tmux knows of the terminal's modes: alternate screen, cursor, mouse, keypad.
  func modes() throws -> String {
    try tmux([
      "display-message", "-p",
      "alternate=#{alternate_on} cursor=#{cursor_flag} mouse=#{mouse_any_flag} "
        + "keypad=#{keypad_flag} keys=#{keypad_cursor_flag} wrap=#{wrap_flag}",
    ])
  }

  /// Waits until the screen satisfies `condition`, and returns it.
  @discardableResult
  func wait(
    for expectation: String, until condition: (String) -> Bool
  ) throws -> String {
    let end = Date().addingTimeInterval(Self.patience)
    var screen = ""
    while Date() < end {
      screen = try lines().joined(separator: "\n")
      if condition(screen) { return screen }
      Thread.sleep(forTimeInterval: 0.03)
    }
    throw Failure(description: "waited in vain for \(expectation); the screen was:\n\(screen)")
  }

  /// Waits until the screen shows `text`.
  @discardableResult
  func wait(for text: String) throws -> String {
    try wait(for: "“\(text)”") { $0.contains(text) }
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["tmux", "-L", socket] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: data, as: UTF8.self)
    guard process.terminationStatus == 0 else {
      throw Failure(description: "tmux \(arguments.joined(separator: " ")): \(text)")
    }
    return text
  }

  /// Whether tmux is on this machine.
  static var isAvailable: Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["tmux", "-V"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  /// The program under test, which the build puts beside the test bundle.
  static var program: String {
    let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    return beside.appendingPathComponent("souk").path
  }

  /// Whether this machine has package lists to browse.
  static var hasDebianLists: Bool {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/var/lib/apt/lists")) ?? []
    return names.contains { $0.contains("_Packages") }
  }

  private static var path: String {
    ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
  }
}
