/// What lies over the screen and hears the keys first.
enum Overlay: Hashable, Sendable {
  /// Every key and what it does; scrolled by so many lines.
  case help(scroll: Int)
  /// The themes, with the chosen one shown at once; `before` is what Esc goes back to.
  case themes(selected: Int, before: Int)
}
