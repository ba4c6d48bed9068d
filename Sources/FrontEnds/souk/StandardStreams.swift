import Glibc
import SoukCLI

/// The three streams that every program is started with, or should be.
enum StandardStreams {
  /// Puts something unusable where a stream was closed (`souk >&-`).
  ///
  /// Otherwise the next file that is opened, the database for one, would become standard output.
  /// What stands in is open for reading only, so that writing still fails and is reported.
  static func fillGaps() {
    while true {
      let descriptor = unsafe open("/dev/null", O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { return }
      if descriptor > 2 {
        close(descriptor)
        return
      }
    }
  }

  /// What is known of the terminal that the streams may lead to.
  static var facts: TerminalFacts {
    let outputIsTerminal = isatty(STDOUT_FILENO) == 1
    return TerminalFacts(
      inputIsTerminal: isatty(STDIN_FILENO) == 1, outputIsTerminal: outputIsTerminal,
      errorIsTerminal: isatty(STDERR_FILENO) == 1, columns: outputIsTerminal ? columns : nil)
  }

  /// The terminal's width; nil where it does not say.
  private static var columns: Int? {
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }
}
