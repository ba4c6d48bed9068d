/// A property by whose values the matches of a query are counted.
package enum Facet: String, Sendable, Hashable, CaseIterable, Codable, CodingKeyRepresentable {
  /// The category.
  case category
  /// The registry.
  case registry
  /// The licence.
  case license
  /// The signature's status; `failed` for every release of which a step failed.
  case verdict

  /// The filter that asks for a value of it.
  package var field: QueryField {
    switch self {
    case .category: .category
    case .registry: .registry
    case .license: .license
    case .verdict: .sig
    }
  }

  /// A filter on a value as it is typed; nil for a value that cannot be typed.
  ///
  /// The query with it before finds exactly as many packages as were counted. Behind a word it would
  /// make of a beginning the whole word.
  package func typed(_ value: String) -> String? {
    let isTypable = value.unicodeScalars.allSatisfy {
      $0 != "\"" && $0.properties.generalCategory != .control
    }
    guard !value.isEmpty, isTypable else { return nil }
    let needsQuotes = value.contains(where: \.isWhitespace)
    return "\(field.rawValue):=" + (needsQuotes ? "\"\(value)\"" : value)
  }
}
