package import SoukEngine
package import SoukScreen

/// A hand on a running screen from another thread, for a demonstration.
package struct BrowserRemote: Sendable {
  let inbox: Inbox

  /// Presses a key.
  package func press(_ key: KeyStroke) { inbox.post(.input(.key(key))) }

  /// Shows a text in the status line.
  package func say(_ text: String) { inbox.post(.said(Notice(text: text))) }

  /// Follows a gate that was set beside the screen.
  package func follow(_ gate: Gate) { inbox.post(.followed(gate)) }

  /// Shows a text in the header from now on.
  package func label(_ text: String) { inbox.post(.labelled(text)) }

  /// Lets the page read its figures anew, where it has some that change by themselves.
  package func readAnew() { inbox.post(.elapsed) }
}
