package import SoukModel

/// What the screen was asked for on the command line.
package struct ScreenRequest: Hashable, Sendable {
  /// The backend that answers; nil for the gate's choice.
  package var backend: BackendKind?
  /// The file that takes a tape of the session; nil where none is recorded.
  package var tape: String?
  /// The queries to walk through in a comparison; nil for those of before.
  package var corpus: [String]?
  /// Whether query, selection and panes are those of the session before.
  package var goesOn = false
  /// Whether letters and digits of queries and notes are left out of the tape.
  package var redactsTape: Bool

  /// Whether the screen is told line by line, for a screen reader, and not drawn.
  package var narrates: Bool

  /// A request; nothing is recorded unless said so.
  package init(
    backend: BackendKind? = nil, tape: String? = nil, redactsTape: Bool = false,
    corpus: [String]? = nil, narrates: Bool = false
  ) {
    self.backend = backend
    self.tape = tape
    self.redactsTape = redactsTape
    self.corpus = corpus
    self.narrates = narrates
  }
}
