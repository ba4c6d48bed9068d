internal import CTerminalGuard
internal import Glibc
package import SoukScreen

/// The real terminal: standard input and output, driven with what terminfo says of them.
///
/// One thread owns it. It is given back on `close`, on deinitialisation, and by the guard when the
/// process dies of a fault.
package final class NcursesTerminal: Terminal {
  /// Where keys come from.
  static let input = STDIN_FILENO
  /// Where frames go.
  static let output = STDOUT_FILENO

  package internal(set) var size: Size
  package let capabilities: Capabilities
  let modes: ScreenModes
  let bell: Bell
  let signals: Int32
  let surroundings: Surroundings
  /// The line discipline found at the start.
  let saved: termios
  var encoder: FrameEncoder
  var decoder: InputDecoder
  /// The folders that are watched.
  var watches: [FolderWatch] = []
  /// Events that came up outside `nextEvents`.
  var queue: [InputEvent] = []
  /// Whether the terminal is in the browser's modes.
  var isEntered = false
  /// Whether the terminal is gone, so that nothing more is written.
  var isGone = false
  var reportsMouse: Bool
  /// Whether it was asked for its ground, so that it is asked again after a stop.
  var asksGround = false

  /// Said on stderr when the program dies of a fault.
  static let crashSentence =
    "souk: the program failed and had to end; the terminal is as it was before. "
    + "Your data is safe: start souk again, and please report this.\n"

  /// Takes over the terminal on standard input and output.
  ///
  /// - Parameter isLinear: whether lines are to be written with ``say(_:)``, one below the other,
  ///   and nothing is drawn.
  ///
  /// Throws, and changes nothing, when there is none or it cannot be used. `Signals
  /// .blockBeforeThreads()` must have been called before.
  package static func open(
    _ surroundings: Surroundings, mouse: Bool = true, isLinear: Bool = false,
    adjust: (inout Capabilities) -> Void = { _ in }
  ) throws(TerminalError) -> NcursesTerminal {
    if isatty(input) == 0 { throw .notATerminal("standard input") }
    if isatty(output) == 0 { throw .notATerminal("standard output") }
    let description = try TerminalDescription(
      term: surroundings.variables["TERM"], descriptor: output)
    var capabilities = surroundings.capabilities(colors: description.colors)
    adjust(&capabilities)
    let modes = ScreenModes(description: description, isLinear: isLinear)
    let terminal = try NcursesTerminal(
      modes, capabilities, surroundings, mouse && !isLinear)
    try terminal.enter()
    return terminal
  }

  private init(
    _ modes: ScreenModes, _ capabilities: Capabilities,
    _ surroundings: Surroundings, _ mouse: Bool
  ) throws(TerminalError) {
    var mode = termios()
    guard unsafe tcgetattr(Self.input, &mode) == 0 else { throw Self.failure("tcgetattr") }
    let code = unsafe guard_install(Self.crashSentence)
    guard code == 0 else { throw Self.failure("sigaction", code) }
    guard let bell = Bell() else { throw Self.failure("eventfd") }
    var heard = Signals.set(of: Signals.heard)
    let signals = unsafe terminal_signals_open(&heard)
    guard signals >= 0 else { throw Self.failure("signalfd") }
    saved = mode
    self.bell = bell
    self.signals = signals
    self.capabilities = capabilities
    self.surroundings = surroundings
    self.modes = modes
    encoder = FrameEncoder(capabilities: capabilities)
    decoder = InputDecoder(keys: modes.description.keys)
    reportsMouse = mouse
    size = Self.measure() ?? Size(width: 80, height: 24)
  }

  deinit {
    leave()
    Glibc.close(signals)
  }

  package var waker: Waker {
    let bell = bell
    return Waker { bell.ring() }
  }

  /// Writes a line below the last one, whatever it holds without a control.
  package func say(_ line: String) {
    var text = TextWidth.visible(line)
    if !capabilities.isUnicode { text = String(text.map { $0.isASCII ? $0 : "?" }) }
    write(Array((text + "\r\n").utf8))
  }

  package func present(_ grid: Grid, cursor: Point?) {
    write(encoder.encode(grid, cursor: cursor))
  }

  package func copyToClipboard(_ text: String) -> Bool {
    guard let bytes = Clipboard.sequence(text, inTmux: surroundings.isInTmux) else { return false }
    write(bytes)
    return true
  }

  package func reportMouse(_ wanted: Bool) {
    guard wanted != reportsMouse else { return }
    reportsMouse = wanted
    write(Array((wanted ? ScreenModes.mouseOn : ScreenModes.mouseOff).utf8))
  }

  package func askGround() {
    guard capabilities.takesQuestions else { return }
    asksGround = true
    write(Array(ScreenModes.askGround.utf8))
  }

  package func watch(_ folder: String) {
    if let watch = FolderWatch(folder) { watches.append(watch) }
  }

  package func close() {
    leave()
  }

  /// The terminal's size now; nil when it does not know.
  static func measure() -> Size? {
    var columns: Int32 = 0
    var rows: Int32 = 0
    guard unsafe terminal_size(output, &columns, &rows) == 0, columns > 0, rows > 0 else {
      return nil
    }
    return Size(width: Int(columns), height: Int(rows))
  }

  /// The error of a system call that has just failed.
  static func failure(_ call: String, _ code: Int32 = errno) -> TerminalError {
    let message = unsafe strerror(code)
    return .system(
      call: call, code: code, message: unsafe message.map { unsafe String(cString: $0) } ?? "")
  }
}
