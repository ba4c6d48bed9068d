/// The part of the screen that hears the keys.
enum Focus: String, Sendable, Hashable, CaseIterable {
  /// The search line: every printable character is text.
  case search
  /// The results: letters are commands.
  case list
  /// The details of the selected row.
  case details
}
