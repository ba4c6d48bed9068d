/// A query as both backends understand it.
///
/// All words must match, the last one as a prefix, folded for case and diacritics, in any of the
/// searched fields. `field:word` looks in one field where the field is known and is plain text
/// where it is not; `sig:word` asks for a verdict; `"two words"` must stand side by side in one field; `-word` must not match.
/// Nothing is a syntax error: what cannot be read as an operator is text.
package struct SearchQuery: Hashable, Sendable {
  /// What the person typed.
  package let text: String
  /// The parts, in the order they were typed.
  package let clauses: [Clause]
  /// What is asked of signature and content, in the order it was typed.
  package let trust: [TrustFilter]
  /// The query's words joined and folded, as compared with a package's folded name.
  ///
  /// `"Lib JSON"` → `"lib json"`; filters on trust are left out. Found once: the router's split, the
  /// cache's key and the backend all ask for it.
  package let foldedName: String

  /// One part of a query.
  package struct Clause: Hashable, Sendable {
    /// The folded tokens; several where they must stand side by side.
    package var tokens: [String]
    /// Whether the last token matches as a prefix.
    package var isPrefix: Bool
    /// Whether a package that matches is left out.
    package var isNegated: Bool
    /// The only field to look in; nil for all.
    package var field: SearchField?

    /// Makes a clause.
    package init(
      tokens: [String], isPrefix: Bool = false, isNegated: Bool = false, field: SearchField? = nil
    ) {
      self.tokens = tokens
      self.isPrefix = isPrefix
      self.isNegated = isNegated
      self.field = field
    }
  }

  /// Whether nothing restricts the result: such a query lists every package by popularity.
  package var isEmpty: Bool { clauses.isEmpty && trust.isEmpty }

  /// Makes a query of its parts.
  ///
  /// - Parameter plainText: what was typed without the words of `trust`.
  init(text: String, clauses: [Clause], trust: [TrustFilter], plainText: String) {
    self.text = text
    self.clauses = clauses
    self.trust = trust
    foldedName = TextFolding.fold(plainText).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}
