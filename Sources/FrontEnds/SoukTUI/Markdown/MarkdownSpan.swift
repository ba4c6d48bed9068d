/// A piece of a line of Markdown.
struct MarkdownSpan: Hashable, Sendable {
  /// What it says.
  var text: String
  /// What kind of text it is.
  var kind = Kind.plain

  /// The kinds.
  enum Kind: Hashable, Sendable {
    /// As the text around it.
    case plain
    /// Emphasis, of either strength.
    case strong
    /// Code.
    case code
    /// Where a link leads: shown beside its words, for a terminal cannot hide it.
    case link
  }
}
