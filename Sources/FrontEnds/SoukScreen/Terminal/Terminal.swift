/// A screen with a keyboard: the one thing that the browser draws on and hears from.
///
/// Used from one thread, but for the waker. A terminal that goes away does not throw: the next
/// events say `hangup`.
package protocol Terminal: AnyObject {
  /// The number of columns and rows now.
  var size: Size { get }

  /// What the terminal can do.
  var capabilities: Capabilities { get }

  /// Wakes `nextEvents` from any thread.
  var waker: Waker { get }

  /// Shows a picture, and the cursor where the caret is (nil hides it).
  ///
  /// Only what changed since the last picture is written, in one piece; nothing changed, nothing
  /// is written.
  func present(_ grid: Grid, cursor: Point?)

  /// Waits until something happens and returns it in order; empty when the time has run out.
  ///
  /// Without a limit it waits as long as it takes and uses no processor time meanwhile.
  func nextEvents(timeout: Duration?) -> [InputEvent]

  /// Asks the terminal to put a text on the clipboard (OSC 52); false when it is too long.
  func copyToClipboard(_ text: String) -> Bool

  /// Switches reports of the mouse on or off; off, the terminal's own selection works.
  func reportMouse(_ wanted: Bool)

  /// Asks the terminal whether its ground is light, and to say so when that changes; the answer is
  /// an event, now or much later or never.
  func askGround()

  /// Says `filesChanged` from now on when a file of a folder is saved, comes or goes; does nothing
  /// where the folder is not there. It costs no wake-up while nothing happens.
  func watch(_ folder: String)

  /// Gives the terminal back and stops the program until it is continued; the events then say
  /// `resume`.
  func suspend()

  /// Gives the terminal back as it was; more than once does no harm.
  func close()
}

extension Terminal {
  /// Watches nothing: a terminal without files beneath it.
  package func watch(_ folder: String) {}
}
