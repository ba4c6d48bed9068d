import SoukRDF

/// The order of terms of all kinds, as `ORDER BY`, `MIN` and `MAX` need it.
///
/// [SPARQL 1.1 Query, clause 15.1](https://www.w3.org/TR/sparql11-query/#modOrderBy): nothing, blank
/// nodes, IRIs, literals. The clause leaves open how literals stand to each other that `<` does not
/// compare; here numbers come first, then truth values, times, strings, strings in a language, and
/// the rest by datatype and text. So the order is the same in every run; only equal values are equal in it.
enum TermOrder {
  /// How two values stand to each other; nil is no value.
  static func compare(_ left: Value?, _ right: Value?) -> Ordering {
    guard let left, let right else {
      return Ordering(left == nil ? 0 : 1, right == nil ? 0 : 1)
    }
    if let left = left.simpleText, let right = right.simpleText {
      return Ordering.byCodePoint(left, right)
    }
    let kinds = Ordering(rank(left), rank(right))
    guard kinds == .same else { return kinds }
    if let order = Value.order(left, right) { return order }
    return byText(left.term, right.term)
  }

  private static func rank(_ value: Value) -> Int {
    switch value {
    case .number: return 2
    case .boolean: return 3
    case .term(.blankNode): return 0
    case .term(.namedNode): return 1
    case .term(.literal(let literal)):
      if literal.language != nil { return 8 }
      if literal.datatype == XSD.string { return 7 }
      if let number = Number(literal) { return number.double.isNaN ? 9 : 2 }
      if value.boolean != nil { return 3 }
      switch value.moment?.1 {
      case .dateTime: return 4
      case .date: return 5
      case .time: return 6
      case nil: return 9
      }
    }
  }

  private static func byText(_ left: Term, _ right: Term) -> Ordering {
    switch (left, right) {
    case (.blankNode(let left), .blankNode(let right)):
      return Ordering.byCodePoint(left.label, right.label)
    case (.namedNode(let left), .namedNode(let right)):
      return Ordering.byCodePoint(left.iri, right.iri)
    case (.literal(let left), .literal(let right)):
      let texts = Ordering.byCodePoint(left.lexicalForm, right.lexicalForm)
      guard texts == .same else { return texts }
      let languages = Ordering.byCodePoint(left.language ?? "", right.language ?? "")
      guard languages == .same else { return languages }
      return Ordering.byCodePoint(left.datatype.iri, right.datatype.iri)
    default: return .same
    }
  }
}

extension Value {
  /// The text of an `xsd:string`, which most keys of an order are; nil for any other value.
  fileprivate var simpleText: String? {
    guard case .term(.literal(let literal)) = self, literal.language == nil,
      literal.datatype == XSD.string
    else { return nil }
    return literal.lexicalForm
  }
}
