import SoukEngine
import SoukRollout

/// What a note that is being written is about.
enum NoteSubject: Hashable, Sendable {
  /// A failing release.
  case failure(FailureRecord.ID)
  /// v2's results beside v1's.
  case comparison(Feedback.Verdict)
}
