/// A field of a package that is searched, in the order of its weight.
package enum SearchField: String, Sendable, Hashable, CaseIterable, Codable {
  /// The package's name.
  case name
  /// Keywords and tags.
  case keywords
  /// The one-line description.
  case description
  /// The publisher or maintainer.
  case author
  /// The category or section.
  case category

  /// The bit that stands for the field in a posting's field mask.
  package var mask: UInt8 {
    switch self {
    case .name: 1
    case .keywords: 2
    case .description: 4
    case .author: 8
    case .category: 16
    }
  }

  /// Reads a field as typed before a colon: its name, or the usual short forms.
  package init?(typed: some StringProtocol) {
    switch typed.lowercased() {
    case "name", "n": self = .name
    case "keywords", "keyword", "k", "tag": self = .keywords
    case "description", "desc", "d": self = .description
    case "author", "a", "maintainer": self = .author
    case "category", "cat", "c", "section": self = .category
    default: return nil
    }
  }
}
