/// Why no screen can be opened; the message says what to do instead.
package enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Standard input or output is a file, a pipe or nothing.
  case notATerminal(String)
  /// TERM is not set.
  case noTermVariable
  /// TERM names a terminal that cannot be addressed, such as `dumb`.
  case unusable(term: String, missing: String)
  /// TERM names a terminal that the system does not know.
  case unknown(term: String)
  /// A system call failed.
  case system(call: String, code: Int32, message: String)

  /// What is wrong and what to do about it.
  package var description: String {
    let instead = "use “souk search WORDS”, which needs none"
    switch self {
    case .notATerminal(let stream):
      return "\(stream) is not a terminal; start souk in one, or \(instead)"
    case .noTermVariable:
      return "TERM is not set, so that nothing is known of this terminal; "
        + "set it (for most: TERM=xterm-256color), or \(instead)"
    case .unusable(let term, let missing):
      return "a terminal of type “\(term)” cannot show the browser: it lacks \(missing); "
        + "set TERM to what the terminal really is, or \(instead)"
    case .unknown(let term):
      return "TERM=“\(term)” is not in this system's terminal database; "
        + "install ncurses-term or set TERM=xterm-256color, or \(instead)"
    case .system(let call, let code, let message):
      return "the terminal could not be prepared: \(call) failed with \(message) (\(code)); "
        + "try again, or \(instead)"
    }
  }
}
