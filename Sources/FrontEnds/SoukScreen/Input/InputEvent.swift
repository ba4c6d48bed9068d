/// Something that reaches the program from its terminal, from the system, or from a worker.
package enum InputEvent: Hashable, Sendable, Codable {
  /// A key.
  case key(KeyStroke)
  /// Text pasted in one piece, free of controls but line breaks and tabs.
  case paste(String)
  /// The mouse.
  case mouse(MouseEvent)
  /// The screen has another size now.
  case resize(Size)
  /// The terminal got the focus or lost it.
  case focus(Bool)
  /// The terminal says whether the ground it draws on is light: asked, or because it changed.
  case ground(isLight: Bool)
  /// Someone asks the program to end (SIGTERM).
  case terminate
  /// The terminal is gone (SIGHUP, or reading from it fails).
  case hangup
  /// Someone interrupts the program from outside (SIGINT; Ctrl-C is a key).
  case interrupt
  /// Someone asks the program to stop for a while (SIGTSTP; Ctrl-Z is a key): call `suspend`.
  case suspend
  /// The program runs again and the screen must be drawn whole.
  case resume
  /// A file of a watched folder was saved, came or went.
  case filesChanged
  /// A worker has something to say.
  case wake
}
