extension SearchQuery.Clause {
  /// Whether the tokens of a field have the clause's tokens side by side, negation left aside.
  package func matches(_ found: [String]) -> Bool {
    guard !tokens.isEmpty, found.count >= tokens.count else { return false }
    return (0...found.count - tokens.count).contains { start in
      tokens.indices.allSatisfy { offset in
        let token = found[start + offset].utf8
        return isPrefix && offset == tokens.count - 1
          ? token.starts(with: tokens[offset].utf8) : token.elementsEqual(tokens[offset].utf8)
      }
    }
  }
}

extension SearchQuery.Clause: CustomStringConvertible {
  /// The clause as it could be typed: `name:"http server"`, `-java`, `pars*`.
  package var description: String {
    let words = tokens.joined(separator: " ")
    return (isNegated ? "-" : "") + (field.map { "\($0.rawValue):" } ?? "")
      + (tokens.count > 1 ? "\"\(words)\"" : words) + (isPrefix ? "*" : "")
  }
}

extension PackageFilter: CustomStringConvertible {
  /// The filter as it could be typed: `license:mit`, `-downloads:>=1001`, `version:^2`.
  package var description: String {
    let value =
      switch condition {
      case .word(let attribute, let word, let isPrefix):
        (attribute == .wholeLicense ? "=" : "") + (word.contains(" ") ? "\"\(word)\"" : word)
          + (isPrefix ? "*" : "")
      case .downloads(let range):
        range.upper == .max
          ? ">=\(range.lower)"
          : range.lower == range.upper ? "\(range.lower)" : "\(range.lower)..\(range.upper)"
      case .version(let filter): filter.text
      }
    return (isNegated ? "-" : "") + "\(field.rawValue):\(value)"
  }
}
