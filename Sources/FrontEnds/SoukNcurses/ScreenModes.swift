internal import CTerminalGuard
internal import Glibc

/// The bytes that put a terminal into the browser's modes and back.
struct ScreenModes {
  /// The terminal's description.
  let description: TerminalDescription
  /// Whether lines are written one below the other and nothing is drawn.
  var isLinear = false

  /// Button presses, drags and the wheel, in the form that knows no column limit.
  static let mouseOn = "\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h"
  /// No reports of the mouse.
  static let mouseOff = "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l"

  /// What the ground's colour is, and word when light and dark change places (private mode 2031).
  static let askGround = "\u{1B}[?2031h\u{1B}]11;?\u{1B}\\"

  /// Alternate screen, keypad, no automatic wrap, pastes marked, mouse as wanted.
  func enter(mouse: Bool) -> [UInt8] {
    guard !isLinear else { return Array("\u{1B}[?2004h".utf8) }
    return description.enterScreen + description.enterKeypad
      + Array("\u{1B}[?7l\u{1B}[?2004h\(mouse ? Self.mouseOn : "")".utf8)
  }

  /// Everything back, in the opposite order.
  ///
  /// A control string or a frame that was cut off is ended first. A terminal without an alternate
  /// screen is left empty.
  func leave() -> [UInt8] {
    guard !isLinear else { return Array("\u{1B}[?2004l".utf8) }
    let modes = "\u{18}\u{1B}[?2026l\u{1B}[?2031l\u{1B}[0m\(Self.mouseOff)\u{1B}[?2004l\u{1B}[?7h"
    let clear = description.leaveScreen.isEmpty ? "\u{1B}[H\u{1B}[2J" : ""
    return Array((modes + clear).utf8) + description.leaveKeypad + description.showCursor
      + description.leaveScreen
  }

  /// The line discipline in which every key arrives at once and means nothing to the system.
  static func raw(from saved: termios) -> termios {
    var mode = saved
    unsafe cfmakeraw(&mode)
    return mode
  }
}
