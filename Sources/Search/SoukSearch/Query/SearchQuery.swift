/// A query as both backends understand it.
///
/// All words must match, the last one as a prefix, folded for case and diacritics, in any of the
/// searched fields; or they are, joined, the joined name of a package. `field:word` looks in one field where the field is known and is plain text
/// where it is not; `"two words"` must stand side by side in one field; `-word` must not match.
/// `sig:failed`, `license:mit`, `registry:lab`, `downloads:>1000`, `version:^2` and `depends:jq` are
/// filters. Nothing is refused: what cannot be read is searched as text or left out, and a diagnostic says so.
package struct SearchQuery: Hashable, Sendable {
  /// What the person typed.
  package let text: String
  /// The parts, in the order they were typed.
  package let clauses: [Clause]
  /// What is asked besides words, in the order it was typed.
  package let filters: [PackageFilter]
  /// What is wrong with the text, in the order it was typed; the rest of it is searched.
  package let diagnostics: [QueryDiagnostic]
  /// The query's words joined and folded, as compared with a package's folded name.
  ///
  /// `"Lib JSON"` → `"lib json"`; filters are left out. Found once: the router's split, the
  /// cache's key and the backend all ask for it.
  package let foldedName: String
  /// The words of no field, or the name's, as a joined name; a package that is called so matches them,
  /// whatever its words are.
  ///
  /// `"JSON validator"` → `"jsonvalidator"`. Cut where joined names are.
  package let joinedName: [UInt8]

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
    /// The words into which capitals divide the token; a package that has them all matches too.
    package var parts: [String]
    /// What the clause adds to a joined name.
    package var joined: String

    /// Makes a clause.
    ///
    /// - Parameter joined: what it adds to a joined name; nil for its tokens.
    package init(
      tokens: [String], isPrefix: Bool = false, isNegated: Bool = false, field: SearchField? = nil,
      parts: [String] = [], joined: String? = nil
    ) {
      self.tokens = tokens
      self.isPrefix = isPrefix
      self.isNegated = isNegated
      self.field = field
      self.parts = parts
      self.joined = joined ?? tokens.joined()
    }

    /// Whether a package matches too whose joined name is that of all such clauses of the query.
    package var isJoinable: Bool {
      !isNegated && tokens.count == 1 && (field == nil || field == .name)
    }

    /// A clause for each of the words into which capitals divide it.
    package var divided: [Clause] {
      parts.enumerated().map { place, part in
        Clause(tokens: [part], isPrefix: isPrefix && place == parts.count - 1, field: field)
      }
    }
  }

  /// Whether nothing restricts the result: such a query lists every package by popularity.
  package var isEmpty: Bool { clauses.isEmpty && filters.isEmpty }

  /// Makes a query of its parts.
  ///
  /// - Parameter plainText: what was typed without the filters.
  init(
    text: String, clauses: [Clause], filters: [PackageFilter], diagnostics: [QueryDiagnostic],
    plainText: String
  ) {
    self.text = text
    self.clauses = clauses
    self.filters = filters
    self.diagnostics = diagnostics
    foldedName = TextFolding.foldedLine(plainText)
    joinedName = JoinedName.cut(clauses.lazy.filter(\.isJoinable).flatMap(\.joined.utf8))
  }
}
