import SoukModel

/// What may stand before a colon in a query, in the order in which it is offered.
package enum QueryField: String, Sendable, Hashable, CaseIterable {
  /// A word of the name.
  case name
  /// A word of keywords and tags.
  case keywords
  /// A word of the description.
  case description
  /// A word of the author.
  case author
  /// A word of the category; behind `=` the whole of it.
  case category
  /// The registry.
  case registry
  /// An identifier of the licence.
  case license
  /// A word of the verdict.
  case sig
  /// How often it was downloaded.
  case downloads
  /// The newest release's version.
  case version
  /// A package that the newest release needs.
  case depends

  /// Reads a field as typed before a colon: its name, or the usual short forms.
  package init?(typed: some StringProtocol) {
    if let field = SearchField(typed: typed) {
      self.init(rawValue: field.rawValue)
      return
    }
    switch typed.lowercased() {
    case "registry", "reg", "r": self = .registry
    case "license", "licence": self = .license
    case "sig", "signature": self = .sig
    case "downloads", "download": self = .downloads
    case "version", "ver", "v": self = .version
    case "depends", "dep": self = .depends
    default: return nil
    }
  }

  /// The searched field whose words it asks for; nil for a filter.
  package var searchField: SearchField? { SearchField(rawValue: rawValue) }

  /// The attribute whose words it asks for; nil where it asks for something else.
  package var attribute: PackageAttribute? {
    switch self {
    case .category: .category
    case .registry: .registry
    case .license: .license
    case .sig: .verdict
    case .depends: .dependency
    case .name, .keywords, .description, .author, .downloads, .version: nil
    }
  }

  /// The field whose name is nearest to what was typed, two letters off at the most; nil for none.
  package static func nearest(to typed: String) -> QueryField? {
    let word = typed.lowercased()
    if word.count > 2, let begun = allCases.first(where: { $0.rawValue.hasPrefix(word) }) {
      return begun
    }
    let scored = allCases.map { ($0, Spelling.distance(word, $0.rawValue)) }
    guard let best = scored.min(by: { $0.1 < $1.1 }), best.1 <= min(2, word.utf8.count / 2) else {
      return nil
    }
    return best.0
  }
}
