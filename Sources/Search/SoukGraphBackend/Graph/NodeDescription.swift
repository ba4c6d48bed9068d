import SoukModel
import SoukRDF

/// All that the graph says about one node, by property.
struct NodeDescription {
  private var objects: [NamedNode: [Term]] = [:]

  /// Groups the triples about one node.
  init(_ triples: [Triple]) {
    for triple in triples { objects[triple.predicate, default: []].append(triple.object) }
  }

  /// Whether the node has the property with this very object.
  func has(_ property: NamedNode, _ object: Term) -> Bool {
    objects[property]?.contains(object) ?? false
  }

  /// The lexical form of the property's literal; nil where there is none.
  func lexicalForm(_ property: NamedNode) -> String? {
    for case .literal(let literal) in objects[property] ?? [] { return literal.lexicalForm }
    return nil
  }

  /// The property's literal as text.
  func text(_ property: NamedNode) -> RegistryText? {
    lexicalForm(property).map { RegistryText($0) }
  }

  /// The property's literal as a number.
  func number(_ property: NamedNode) -> Int64? { lexicalForm(property).flatMap { Int64($0) } }

  /// All literals of the property as text.
  func texts(_ property: NamedNode) -> [RegistryText] {
    (objects[property] ?? []).compactMap {
      if case .literal(let literal) = $0 { RegistryText(literal.lexicalForm) } else { nil }
    }
  }

  /// The literals of the property in the order they once had.
  func list(_ property: NamedNode, order: NamedNode) -> [RegistryText] {
    ListOrder.join(texts(property), order: lexicalForm(order))
  }

  /// The nodes that the property leads to, in the order they once had.
  func nodes(_ property: NamedNode, order: NamedNode? = nil) -> [NamedNode] {
    let iris = (objects[property] ?? []).compactMap {
      if case .namedNode(let node) = $0 { RegistryText(node.iri) } else { nil }
    }
    return ListOrder.join(iris, order: order.flatMap { lexicalForm($0) })
      .map { NamedNode($0.raw) }
  }
}
