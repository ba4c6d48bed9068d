import SoukRDF

/// The functions of the language that need no more than their arguments' values.
///
/// [SPARQL 1.1 Query, clause 17.4](https://www.w3.org/TR/sparql11-query/#SparqlOps). Nil is an error of
/// the expression.
enum FunctionLibrary {
  /// The value of a call; the number of arguments has been checked.
  static func call(
    _ function: BuiltIn, _ arguments: [Value], _ environment: FunctionEnvironment
  ) -> Value? {
    switch function {
    case .now: return .term(.literal(environment.now))
    case .random:
      return .number(.double(Double(environment.nextRandom() >> 11) * 0x1p-53))
    case .uuid: return .term(.iri("urn:uuid:" + environment.uuid()))
    case .uuidText: return .string(environment.uuid())
    case .concatenation: return concatenation(arguments)
    default: break
    }
    guard let first = arguments.first else { return nil }
    switch function {
    case .str, .lang, .datatype, .iri, .uri, .isIRI, .isURI, .isBlank, .isLiteral, .isNumeric,
      .sameTerm, .languageText, .typedText, .langMatches:
      return onTerms(function, first, arguments, environment)
    case .absolute, .ceiling, .floor, .round: return onNumber(function, first)
    case .year, .month, .day, .hours, .minutes, .seconds, .timezone, .timezoneText:
      return onMoment(function, first)
    case .md5: return digest(.md5, first)
    case .sha1: return digest(.sha1, first)
    case .sha256: return digest(.sha256, first)
    case .sha384: return digest(.sha384, first)
    case .sha512: return digest(.sha512, first)
    default: return onText(function, first, arguments, environment)
    }
  }

  private static func digest(_ digest: MessageDigest, _ value: Value) -> Value? {
    value.plainText.map { .string(digest.hexadecimal($0)) }
  }

  private static func onNumber(_ function: BuiltIn, _ value: Value) -> Value? {
    guard let number = value.number else { return nil }
    switch function {
    case .absolute: return number.absolute.map { .number($0) }
    case .ceiling: return .number(number.rounded(.up))
    case .floor: return .number(number.rounded(.down))
    default: return .number(number.rounded(.toNearestOrAwayFromZero))
    }
  }

  private static func onTerms(
    _ function: BuiltIn, _ first: Value, _ arguments: [Value], _ environment: FunctionEnvironment
  ) -> Value? {
    let term = first.term
    switch (function, term) {
    case (.str, .namedNode(let node)): return .string(node.iri)
    case (.str, .literal(let literal)): return .string(literal.lexicalForm)
    case (.lang, .literal(let literal)): return .string(literal.language ?? "")
    case (.datatype, .literal(let literal)): return .term(.namedNode(literal.datatype))
    case (.iri, .namedNode), (.uri, .namedNode): return first
    case (.iri, .literal(let literal)), (.uri, .literal(let literal)):
      guard literal.datatype == XSD.string else { return nil }
      return iri(literal.lexicalForm, environment)
    case (.isIRI, _), (.isURI, _):
      if case .namedNode = term { return .boolean(true) }
      return .boolean(false)
    case (.isBlank, _):
      if case .blankNode = term { return .boolean(true) }
      return .boolean(false)
    case (.isLiteral, _): return .boolean(first.literal != nil)
    case (.isNumeric, _): return .boolean(first.number != nil)
    default: break
    }
    guard arguments.count == 2 else { return nil }
    let second = arguments[1]
    switch function {
    case .sameTerm: return .boolean(term == second.term)
    case .languageText:
      guard let text = first.plainText, let tag = second.plainText, !tag.isEmpty else { return nil }
      return .term(.literal(Literal(text, language: tag)))
    case .typedText:
      guard let text = first.plainText, case .namedNode(let datatype) = second.term else {
        return nil
      }
      return .term(.literal(Literal(text, datatype: datatype)))
    case .langMatches:
      guard let tag = first.plainText, let range = second.plainText else { return nil }
      return .boolean(matches(tag.lowercased(), range.lowercased()))
    default: return nil
    }
  }

  private static func iri(_ text: String, _ environment: FunctionEnvironment) -> Value? {
    let reference = IRIReference(text)
    guard let base = environment.base else {
      return reference.isAbsolute ? .term(.iri(text)) : nil
    }
    return .term(.iri(reference.resolved(against: base)))
  }

  /// RFC 4647, clause 3.3.1: basic filtering.
  private static func matches(_ tag: String, _ range: String) -> Bool {
    if range == "*" { return !tag.isEmpty }
    return tag == range || tag.hasPrefix(range + "-")
  }
}
