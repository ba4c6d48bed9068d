import SoukEngine
import SoukScreen

/// What lies over the screen and hears the keys first.
enum Overlay: Hashable, Sendable {
  /// Every key and what it does; scrolled by so many lines.
  case help(scroll: Int)
  /// The themes, with the chosen one shown at once; `before` is what Esc goes back to.
  case themes(selected: Int, before: Int)
  /// Every command, to find one by a word.
  case palette(Palette)
  /// The counts by facet, one of which can be added to the query.
  case facets(selected: Int)
  /// What a failure's code means; scrolled by so many lines.
  case explanation(code: String, scroll: Int)
  /// A person's note, being written.
  case note(NoteSubject, LineEditor)
  /// What a row of the operations page rests on; scrolled by so many lines.
  case evidence(OperationsRow.ID, scroll: Int)
  /// A question that waits for a person's yes.
  case confirmation(Confirmation)
}
