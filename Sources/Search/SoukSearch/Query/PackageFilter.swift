/// A condition on a package that is no word of its text: `sig:failed`, `-license:gpl`,
/// `downloads:>1000`, `version:^2`.
package struct PackageFilter: Hashable, Sendable {
  /// What must hold.
  package var condition: Condition
  /// Whether a package for which it holds is left out.
  package var isNegated: Bool

  /// What a filter asks for.
  package enum Condition: Hashable, Sendable {
    /// One of the words of an attribute is this folded one, or begins with it.
    case word(PackageAttribute, String, isPrefix: Bool)
    /// The downloads lie in a range; never so where nobody counts them.
    case downloads(CountRange)
    /// The newest release's version is among those that are asked for.
    case version(VersionFilter)
  }

  /// Makes a filter.
  package init(_ condition: Condition, isNegated: Bool = false) {
    self.condition = condition
    self.isNegated = isNegated
  }

  /// Makes a filter on a word of an attribute.
  package init(
    _ attribute: PackageAttribute, _ word: String, isPrefix: Bool = false, isNegated: Bool = false
  ) {
    self.init(.word(attribute, word, isPrefix: isPrefix), isNegated: isNegated)
  }

  /// Whether a package passes.
  package func passes(_ package: PackageAttributes) -> Bool {
    condition.holds(for: package) != isNegated
  }

  /// The filter as text that is the same for equal filters only.
  package var canonical: String { (isNegated ? "-" : "+") + condition.canonical }

  /// What it is typed as before the colon.
  package var field: QueryField { condition.field }
}

extension PackageFilter.Condition {
  /// Whether it holds for a package.
  package func holds(for package: PackageAttributes) -> Bool {
    switch self {
    case .word(let attribute, let word, let isPrefix):
      package.words(of: attribute).contains { Self.matches($0, word, isPrefix: isPrefix) }
    case .downloads(let range): package.downloads.map(range.contains) ?? false
    case .version(let filter): filter.matches(package.version, package.numbering)
    }
  }

  /// Whether a word of an attribute is the one that is asked for.
  package static func matches(_ found: String, _ word: String, isPrefix: Bool) -> Bool {
    isPrefix ? found.utf8.starts(with: word.utf8) : found.utf8.elementsEqual(word.utf8)
  }

  /// The condition as text that is the same for equal conditions only.
  package var canonical: String {
    switch self {
    case .word(let attribute, let word, let isPrefix):
      "\(attribute.rawValue)\(isPrefix ? "*" : "=")\(word.utf8.count):\(word)"
    case .downloads(let range): "downloads\(range.lower)..\(range.upper)"
    case .version(let filter): "version\(filter.text.utf8.count):\(filter.text)"
    }
  }

  /// What it is typed as before the colon.
  package var field: QueryField {
    switch self {
    case .word(.wholeLicense, _, _): .license
    case .word(let attribute, _, _):
      QueryField.allCases.first { $0.attribute == attribute } ?? .sig
    case .downloads: .downloads
    case .version: .version
    }
  }
}
