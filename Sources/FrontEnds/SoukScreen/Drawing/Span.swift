/// A stretch of text in one style.
package struct Span: Hashable, Sendable {
  /// What is said.
  package let text: String
  /// How it is drawn.
  package let style: Style

  /// A text in a style.
  package init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }
}
