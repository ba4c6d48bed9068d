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
  private var isClosed = false
  /// How long a screen is waited for unless said otherwise: long, because machines are slow.
  static let patience: TimeInterval = 900

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
    try wait(for: "the prompt") { $0.contains(Self.prompt) }
  }

  deinit {
    close()
  }

  /// What the shell says when it waits for a command.
  static let prompt = "ready$"

  /// Ends the terminal and everything that runs in it.
  func close() {
    guard !isClosed else { return }
    isClosed = true
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

  /// The screen as lines of text; with `styled` the colours stand in them as escape sequences.
  func lines(styled: Bool = false) throws -> [String] {
    try tmux(["capture-pane", "-p"] + (styled ? ["-e"] : []))
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Waits until the screen satisfies `condition`, and returns it.
  @discardableResult
  func wait(
    for expectation: String, within seconds: TimeInterval = patience,
    until condition: (String) -> Bool
  ) throws -> String {
    let end = Date().addingTimeInterval(seconds)
    while true {
      let screen = try lines().joined(separator: "\n")
      if condition(screen) { return screen }
      guard Date() < end else {
        throw Failure(
          description: "waited \(seconds) s in vain for \(expectation); the screen was:\n\(screen)")
      }
      Thread.sleep(forTimeInterval: 0.03)
    }
  }

  /// Waits until the screen shows `text`.
  @discardableResult
  func wait(for text: String, within seconds: TimeInterval = patience) throws -> String {
    try wait(for: "“\(text)”", within: seconds) { $0.contains(text) }
  }

  /// Presses a key again and again, until the screen shows `text`.
  func press(_ key: String, until text: String, within seconds: TimeInterval = patience) throws {
    let end = Date.now.addingTimeInterval(seconds)
    while true {
      try press(key)
      do {
        try wait(for: text, within: 2)
        return
      } catch {
        guard Date.now < end else { throw error }
      }
    }
  }

  /// Waits until the screen shows `text` no more.
  @discardableResult
  func waitWhile(_ text: String, within seconds: TimeInterval = patience) throws -> String {
    try wait(for: "“\(text)” to go", within: seconds) { !$0.contains(text) }
  }

  /// Runs a tmux command on this terminal's server and returns what it said.
  @discardableResult
  func tmux(_ arguments: [String]) throws -> String {
    let command = try QuietCommand(["tmux", "-L", socket] + arguments, in: directory)
    guard command.status == 0 else {
      throw Failure(description: "tmux \(arguments.joined(separator: " ")): \(command.output)")
    }
    return command.output
  }

  /// Whether tmux is on this machine.
  static let isAvailable: Bool = {
    let directory = FileManager.default.temporaryDirectory
    return (try? QuietCommand(["tmux", "-V"], in: directory))?.status == 0
  }()

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
