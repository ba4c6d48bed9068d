/// Why a theme file cannot be used.
package struct ThemeFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The theme.
  package let theme: String
  /// What is wrong and where, safe to show.
  package let reason: String

  /// Names the theme and what is wrong.
  package var description: String { "theme \(theme): \(reason)" }
}
