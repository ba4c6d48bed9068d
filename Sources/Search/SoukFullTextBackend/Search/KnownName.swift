import SoukModel
import SoukSearch

/// A package's name, cut up as it is compared with queries.
struct KnownName: Sendable {
  /// Which package it is.
  let id: PackageID
  /// The folded name.
  let folded: String
  /// Its tokens, those of its parts behind them.
  let tokens: [String]
  /// Its runs.
  let runs: [String]
  /// The tokens without what separates them.
  let joined: String

  /// Cuts the name of a package up.
  init(_ id: PackageID) {
    self.id = id
    folded = TextFolding.fold(id.name.raw)
    tokens = SearchableText.tokens(of: id.name.raw, in: .name)
    runs = Tokenizer.runs(of: folded).map(\.text)
    joined = runs.joined()
  }

  /// Whether the name alone answers a clause, its negation left aside.
  func answers(_ clause: SearchQuery.Clause) -> Bool {
    guard clause.field == nil || clause.field == .name, clause.tokens.count == 1,
      let wanted = clause.tokens.first
    else { return false }
    return tokens.contains {
      clause.isPrefix ? $0.utf8.starts(with: wanted.utf8) : $0 == wanted
    }
  }
}
