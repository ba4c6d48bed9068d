import Foundation

extension TmuxSession {
  /// How a terminal is set: what must be the same after a program as it was before.
  struct State: Equatable, CustomStringConvertible {
    /// The settings of the line discipline, one each, in the order of `stty -a`; without the size.
    let lineDiscipline: [String]
    /// What tmux knows of the modes.
    let modes: [String]

    var description: String {
      (modes + lineDiscipline).joined(separator: " ")
    }

    /// The settings that are not the same in another state, as they are here.
    func differences(from other: State) -> [String] {
      zip(modes + lineDiscipline, other.modes + other.lineDiscipline)
        .compactMap { $0 == $1 ? nil : "\($0), was \($1)" }
    }
  }

  /// How the terminal is set now, whether or not a program runs in it.
  func state() throws -> State {
    State(lineDiscipline: try lineDiscipline(), modes: try modes())
  }

  /// Alternate screen, cursor, mouse, keypad and wrap, as tmux sees them.
  func modes() throws -> [String] {
    let names = [
      "alternate_on", "cursor_flag", "mouse_any_flag", "mouse_button_flag", "mouse_standard_flag",
      "mouse_sgr_flag", "keypad_flag", "keypad_cursor_flag", "wrap_flag", "insert_flag",
      "origin_flag",
    ]
    return try ask(names.map { "\($0)=#{\($0)}" }.joined(separator: " "))
      .split(separator: " ").map(String.init)
  }

  /// `stty -a` of the terminal, asked from outside.
  private func lineDiscipline() throws -> [String] {
    let stty = try QuietCommand(["stty", "-a", "-F", try ask("#{pane_tty}")], in: directory)
    guard stty.status == 0 else { throw Failure(description: "stty: \(stty.output)") }
    // Special characters end in a semicolon, switches in a blank.
    return stty.output.split(separator: "\n")
      .flatMap { line -> [String] in
        line.contains(";")
          ? line.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
          : line.split(separator: " ").map(String.init)
      }
      .filter { !$0.isEmpty && !$0.hasPrefix("rows ") && !$0.hasPrefix("columns ") }
  }

  /// What tmux answers to a format.
  private func ask(_ format: String) throws -> String {
    try tmux(["display-message", "-p", format]).trimmingCharacters(in: .newlines)
  }

  /// The process that the shell has started last and that still runs, if there is one.
  func child() throws -> Int32? {
    let shell = try ask("#{pane_pid}")
    let path = "/proc/\(shell)/task/\(shell)/children"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return text.split(separator: " ").last.flatMap { Int32($0) }
  }

  /// Sends a signal to the program that runs in the terminal.
  func signal(_ number: Int32) throws {
    guard let child = try child() else { throw Failure(description: "no program is running") }
    guard kill(child, number) == 0 else {
      throw Failure(description: "signal \(number) could not be sent to \(child): \(errno)")
    }
  }

  /// Types a command and its Enter.
  func enter(_ command: String) throws {
    try type(command)
    try press("Enter")
  }

  /// Runs a command at the prompt, waits for its end and returns its exit status.
  ///
  /// What stood on the screen is cleared first.
  func run(_ command: String, within seconds: TimeInterval = patience) throws -> Int32 {
    try enter("clear; \(command)")
    return try status(within: seconds)
  }

  /// Waits for the end of the program in the foreground and returns its exit status.
  func status(within seconds: TimeInterval = patience) throws -> Int32 {
    let end = Date().addingTimeInterval(seconds)
    while try child() != nil {
      guard Date() < end else {
        let screen = try lines().joined(separator: "\n")
        throw Failure(description: "the program did not end in \(seconds) s:\n\(screen)")
      }
      Thread.sleep(forTimeInterval: 0.03)
    }
    // The mark is put together by the shell, so that the typed line does not look like an answer.
    let mark = "status-\(UUID().uuidString.prefix(8))"
    try enter("printf '%s%s=%d.\\n' \(mark.prefix(6)) \(mark.dropFirst(6)) $?")
    let screen = try wait(for: "the exit status", within: seconds) { $0.contains("\(mark)=") }
    let number = screen.components(separatedBy: "\(mark)=").last?.prefix { $0 != "." }
    guard let number, let status = Int32(number) else {
      throw Failure(description: "no exit status in:\n\(screen)")
    }
    return status
  }
}
