import SoukRDF

/// The value of an expression: a term, or a number or truth value not yet written as one.
enum Value {
  /// A term as it stands in the data or the query.
  case term(Term)
  /// A number that was worked out.
  case number(Number)
  /// A truth value that was worked out.
  case boolean(Bool)

  /// A plain string.
  static func string(_ text: String) -> Value { .term(.string(text)) }

  /// A whole number.
  static func integer(_ value: Int) -> Value { .number(.integer(Int128(value))) }

  /// The value as a term.
  var term: Term {
    switch self {
    case .term(let term): term
    case .number(let number): .literal(number.literal)
    case .boolean(let value): .boolean(value)
    }
  }

  /// The literal, or nil for an IRI or a blank node.
  var literal: Literal? {
    if case .literal(let literal) = term { literal } else { nil }
  }

  /// The number, or nil when it is none.
  var number: Number? {
    switch self {
    case .number(let number): number
    case .term(.literal(let literal)): Number(literal)
    default: nil
    }
  }

  /// The truth value of an `xsd:boolean`, or nil when it is none.
  var boolean: Bool? {
    switch self {
    case .boolean(let value): return value
    case .term(.literal(let literal)) where literal.datatype == XSD.boolean:
      switch Number.trimmed(literal.lexicalForm) {
      case "true", "1": return true
      case "false", "0": return false
      default: return nil
      }
    default: return nil
    }
  }

  /// Whether a condition with this value holds; nil where it has no truth value.
  ///
  /// [SPARQL 1.1 Query, clause 17.2.2](https://www.w3.org/TR/sparql11-query/#ebv).
  var effectiveBoolean: Bool? {
    switch self {
    case .boolean(let value): return value
    case .number(let number): return number.isTruthy
    case .term(.literal(let literal)):
      if literal.datatype == XSD.boolean { return boolean ?? false }
      if literal.datatype == XSD.string || literal.language != nil {
        return !literal.lexicalForm.isEmpty
      }
      guard NumericDatatype(literal.datatype) != nil else { return nil }
      return Number(literal)?.isTruthy ?? false
    case .term: return nil
    }
  }

  /// The moment of a date, a time or both; nil when it is none.
  var moment: (Moment, Moment.Shape)? {
    guard case .term(.literal(let literal)) = self else { return nil }
    let shape: Moment.Shape
    switch literal.datatype {
    case XSD.dateTime: shape = .dateTime
    case XSD.date: shape = .date
    case XSD.time: shape = .time
    default: return nil
    }
    return Moment(Number.trimmed(literal.lexicalForm), shape).map { ($0, shape) }
  }

  /// Text and language of a string, with or without a language; nil for anything else.
  var text: (text: String, language: String?)? {
    guard case .term(.literal(let literal)) = self,
      literal.datatype == XSD.string || literal.language != nil
    else { return nil }
    return (literal.lexicalForm, literal.language)
  }

  /// The text of a string without a language; nil for anything else.
  var plainText: String? {
    guard let text, text.language == nil else { return nil }
    return text.text
  }
}
