/// One run of the screen or of a command.
package struct Session: Hashable, Sendable {
  /// What ran.
  package var kind: Kind
  /// The gate that it began with: `v1`, `v2` or `parallel`.
  package var gate: String
  /// When it began, in seconds since 1970.
  package var began: Int64
  /// When it ended; nil while it runs, and for a crash.
  package var ended: Int64?
  /// How it ended; nil while nothing is known of that.
  package var end: End?
  /// The process it ran in.
  package var process: ProcessMark

  /// What a session is a run of.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The screen.
    case screen
    /// A command.
    case command
  }

  /// How a session ended.
  package enum End: String, Sendable, Hashable, CaseIterable {
    /// By itself, or because a person wanted it.
    case clean
    /// Without a word: the process is gone.
    case crash
  }

  /// Makes a session.
  package init(
    kind: Kind, gate: String, began: Int64, ended: Int64? = nil, end: End? = nil,
    process: ProcessMark
  ) {
    self.kind = kind
    self.gate = gate
    self.began = began
    self.ended = ended
    self.end = end
    self.process = process
  }
}
