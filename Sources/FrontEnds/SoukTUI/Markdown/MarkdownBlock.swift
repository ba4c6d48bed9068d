/// One block of a text in Markdown, as far as a terminal can show it.
enum MarkdownBlock: Hashable, Sendable {
  /// A heading of a level from 1 to 6.
  case heading(Int, [MarkdownSpan])
  /// Text that flows.
  case paragraph([MarkdownSpan])
  /// A point of a list: how deep it stands, the number where it has one, and its text.
  case item(depth: Int, number: Int?, [MarkdownSpan])
  /// A line of code, exactly as it stands.
  case code(String)
  /// A quotation.
  case quote([MarkdownSpan])
  /// A line across.
  case rule
}
