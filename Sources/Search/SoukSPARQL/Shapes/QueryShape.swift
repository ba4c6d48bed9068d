import SoukRDF

/// A query's text cut into the words that its plan depends on and the values that may be others the next time.
struct QueryShape {
  /// A text or an IRI, as written but for quotes, brackets and escapes; equal when the bytes are.
  enum Value: Hashable, Sendable {
    /// An IRI, perhaps relative.
    case iri(NamedNode)
    /// A text that has neither language nor datatype.
    case string(Literal)
  }

  /// The words one after the other, with a number in place of each value; equal values have one number.
  let key: [UInt8]
  /// The different values, by their numbers.
  let values: [Value]
  /// The words that are values: their places among the words, ascending, and their numbers.
  let numbers: [(place: Int, number: Int)]

  /// A text of more values than this has no shape.
  private static let valueLimit = 32
  /// Stands before what ends a word; UTF-8 has no such byte.
  private static let mark: UInt8 = 0xff

  /// The shape of a text; nil where it has too many values.
  init?(_ text: QueryText, _ tokens: [Token], base: String?) {
    var key = Array((base ?? "").utf8)
    key.append(Self.mark)
    var values: [Value] = []
    var numbers: [(place: Int, number: Int)] = []
    for (place, token) in tokens.enumerated() {
      guard let value = Self.value(place, tokens) else {
        key += text.bytes[token.start..<token.end]
        key += [Self.mark, 0]
        // White space says nothing but whether a sign is one of a number.
        if token.kind == .symbol(.plus) || token.kind == .symbol(.minus) {
          key.append(place + 1 < tokens.count && tokens[place + 1].start == token.end ? 1 : 0)
        }
        continue
      }
      let number = values.firstIndex(of: value) ?? values.count
      if number == values.count { values.append(value) }
      guard number < Self.valueLimit else { return nil }
      numbers.append((place, number))
      if case .iri = value { key += [Self.mark, 1] } else { key += [Self.mark, 2] }
      key.append(UInt8(number))
    }
    self.key = key
    self.values = values
    self.numbers = numbers
  }

  /// The value at a place; nil for any other word, and for what a declaration at the beginning says.
  private static func value(_ place: Int, _ tokens: [Token]) -> Value? {
    func isWord(_ before: Int, _ keyword: String) -> Bool {
      place >= before && QueryParser.isKeyword(tokens[place - before], keyword)
    }
    switch tokens[place].kind {
    case .iri(let iri): return isWord(1, "BASE") || isWord(2, "PREFIX") ? nil : .iri(NamedNode(iri))
    case .string(let text):
      switch place + 1 < tokens.count ? tokens[place + 1].kind : .end {
      case .language, .symbol(.datatype): return nil
      default: return .string(Literal(text))
      }
    default: return nil
    }
  }
}
