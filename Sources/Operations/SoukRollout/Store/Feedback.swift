package import SoukModel

/// What a person says of results.
package struct Feedback: Hashable, Sendable {
  /// When it was said, in seconds since 1970.
  package var at: Int64
  /// The verdict.
  package var verdict: Verdict
  /// The backend that it is about.
  package var backend: BackendKind
  /// The backend that it was compared with, where both were on the screen.
  package var other: BackendKind?
  /// The query whose results were looked at; empty where there was none.
  package var query: String
  /// What else the person had to say.
  package var note: String

  /// What can be said.
  package enum Verdict: String, Sendable, Hashable, CaseIterable {
    /// Better than before, or than the other backend.
    case better
    /// As good.
    case same
    /// Worse.
    case worse
  }

  /// The longest query and note that are kept, in bytes.
  package static let textLimit = 2_000

  /// Makes an answer; longer texts are cut.
  package init(
    at: Int64, verdict: Verdict, backend: BackendKind, other: BackendKind? = nil,
    query: String = "", note: String = ""
  ) {
    self.at = at
    self.verdict = verdict
    self.backend = backend
    self.other = other
    self.query = Self.cut(query)
    self.note = Self.cut(note)
  }

  private static func cut(_ text: String) -> String {
    text.utf8.count <= textLimit
      ? text : String(decoding: text.utf8.prefix(textLimit), as: UTF8.self)
  }
}
