import SoukRDF

/// The constructor functions of XSD's datatypes.
///
/// [SPARQL 1.1 Query, clause 17.5](https://www.w3.org/TR/sparql11-query/#FunctionMapping).
extension FunctionLibrary {
  /// Whether an IRI names one of the constructors.
  static func isCast(_ function: NamedNode) -> Bool {
    [
      XSD.string, XSD.boolean, XSD.integer, XSD.decimal, XSD.float, XSD.double, XSD.dateTime,
      XSD.date, XSD.time,
    ].contains(function) || NumericDatatype(function) != nil
  }

  /// The value as another datatype, or nil where it is none.
  static func cast(_ value: Value, to datatype: NamedNode) -> Value? {
    if datatype == XSD.string { return text(of: value) }
    guard let literal = value.literal else { return nil }
    if datatype == XSD.boolean { return boolean(of: value, literal).map { .boolean($0) } }
    if let kind = NumericDatatype(datatype) { return number(of: value, literal, kind, datatype) }
    guard datatype == XSD.dateTime || datatype == XSD.date || datatype == XSD.time else {
      return nil
    }
    return moment(of: value, literal, datatype)
  }

  private static func text(of value: Value) -> Value? {
    switch value.term {
    case .namedNode(let node): .string(node.iri)
    case .literal(let literal):
      .string(
        value.number?.literal.lexicalForm ?? value.boolean.map(String.init) ?? literal.lexicalForm)
    case .blankNode: nil
    }
  }

  private static func boolean(of value: Value, _ literal: Literal) -> Bool? {
    if let boolean = value.boolean { return boolean }
    if let number = value.number { return number.isTruthy }
    guard literal.datatype == XSD.string else { return nil }
    return Value.term(.literal(Literal(literal.lexicalForm, datatype: XSD.boolean))).boolean
  }

  private static func number(
    of value: Value, _ literal: Literal, _ kind: NumericDatatype, _ datatype: NamedNode
  ) -> Value? {
    if literal.datatype == XSD.string {
      let text = Number.trimmed(literal.lexicalForm)
      guard Number(text, as: kind) != nil else { return nil }
      return .term(.literal(Literal(String(text), datatype: datatype)))
    }
    var number = value.number
    if let boolean = value.boolean { number = .integer(boolean ? 1 : 0) }
    guard let number else { return nil }
    if literal.datatype == datatype { return value }
    switch kind {
    case .double: return .number(.double(number.double))
    case .float: return .number(.float(Float(number.double)))
    case .decimal: return number.decimal.map { .number(.decimal($0)) }
    case .integer:
      guard let whole = number.decimal?.rounded(.towardZero).digits,
        Number(String(whole)[...], as: kind) != nil
      else { return nil }
      return .term(.literal(Literal(String(whole), datatype: datatype)))
    }
  }

  private static func moment(
    of value: Value, _ literal: Literal, _ datatype: NamedNode
  ) -> Value? {
    func made(_ text: String) -> Value? {
      let made = Value.term(.literal(Literal(text, datatype: datatype)))
      return made.moment == nil ? nil : made
    }
    if literal.datatype == datatype { return value.moment == nil ? nil : value }
    let text = String(Number.trimmed(literal.lexicalForm))
    if literal.datatype == XSD.string { return made(text) }
    guard let (moment, shape) = value.moment else { return nil }
    let zoneLength = moment.zone == nil ? 0 : text.hasSuffix("Z") ? 1 : 6
    let zone = text.suffix(zoneLength)
    let body = text.dropLast(zoneLength)
    switch (shape, datatype) {
    case (.date, XSD.dateTime): return made("\(body)T00:00:00\(zone)")
    case (.dateTime, XSD.date):
      return made("\(body.prefix { $0 != "T" })\(zone)")
    case (.dateTime, XSD.time):
      return made("\(body.drop { $0 != "T" }.dropFirst())\(zone)")
    default: return nil
    }
  }
}
