/// Something that is done only after a person's yes.
enum Confirmation: Hashable, Sendable {
  /// Set the gate back to v1.
  case rollBack
  /// Begin the next phase of the rollout.
  case advance
}
