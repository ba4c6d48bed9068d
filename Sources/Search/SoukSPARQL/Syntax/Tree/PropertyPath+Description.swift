import SoukRDF

extension PropertyPath: CustomStringConvertible {
  /// The path as a query may write it, with brackets around every part.
  package var description: String {
    switch self {
    case .property(let property): property.description
    case .inverse(let path): "^\(path)"
    case .sequence(let first, let second): "(\(first)/\(second))"
    case .alternative(let first, let second): "(\(first)|\(second))"
    case .zeroOrMore(let path): "(\(path))*"
    case .oneOrMore(let path): "(\(path))+"
    case .zeroOrOne(let path): "(\(path))?"
    case .negated(let forward, let backward):
      "!(\((forward.map(\.description) + backward.map { "^\($0)" }).joined(separator: "|")))"
    }
  }
}
