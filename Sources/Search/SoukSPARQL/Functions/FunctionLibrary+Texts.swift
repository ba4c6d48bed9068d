import SoukModel
import SoukRDF

/// Functions on texts. Lengths and places count characters by their code points.
extension FunctionLibrary {
  /// The texts one after the other; in the language of all of them, if they have the same.
  static func concatenation(_ arguments: [Value]) -> Value? {
    var text = ""
    var languages: Set<String?> = []
    for argument in arguments {
      guard let part = argument.text else { return nil }
      text += part.text
      languages.insert(part.language)
    }
    if languages.count == 1, case .some(.some(let language)) = languages.first {
      return .term(.literal(Literal(text, language: language)))
    }
    return .string(text)
  }

  /// A function whose first argument is a text.
  static func onText(
    _ function: BuiltIn, _ value: Value, _ arguments: [Value], _ environment: FunctionEnvironment
  ) -> Value? {
    guard let first = value.text else { return nil }
    func same(_ text: String) -> Value {
      first.language.map { .term(.literal(Literal(text, language: $0))) } ?? .string(text)
    }
    switch function {
    case .stringLength: return .integer(first.text.unicodeScalars.count)
    case .upperCase: return same(first.text.uppercased())
    case .lowerCase: return same(first.text.lowercased())
    case .encodeForURI: return .string(PercentEncoding.encoded(first.text))
    case .substring: return substring(first.text, arguments).map(same)
    case .regularExpression: return matches(first.text, arguments, environment)
    case .replace: return replaced(first.text, arguments, environment).map(same)
    default: break
    }
    guard arguments.count == 2, let second = arguments[1].text,
      second.language == nil
        || second.language?.lowercased() == first.language?.lowercased()
    else { return nil }
    let text = first.text.utf8
    switch function {
    case .contains: return .boolean(place(of: second.text, in: first.text) != nil)
    case .startsWith: return .boolean(text.starts(with: second.text.utf8))
    case .endsWith: return .boolean(text.reversed().starts(with: second.text.utf8.reversed()))
    case .before, .after:
      guard let place = place(of: second.text, in: first.text) else { return .string("") }
      let part =
        function == .before
        ? Array(text.prefix(place))
        : Array(text.dropFirst(place + second.text.utf8.count))
      return same(String(decoding: part, as: UTF8.self))
    default: return nil
    }
  }

  /// Where the bytes of one text begin in another.
  private static func place(of part: String, in text: String) -> Int? {
    TextTest.place(of: part.utf8.span, in: text.utf8.span)
  }

  /// XPath's rounding rules for places: clause 5.4.3 of its functions.
  private static func substring(_ text: String, _ arguments: [Value]) -> String? {
    guard let start = arguments[1].number?.double else { return nil }
    let first = (start + 0.5).rounded(.down)
    var end = Double.infinity
    if arguments.count > 2 {
      guard let length = arguments[2].number?.double else { return nil }
      end = first + (length + 0.5).rounded(.down)
    }
    var result = String.UnicodeScalarView()
    for (index, scalar) in text.unicodeScalars.enumerated() {
      let place = Double(index + 1)
      if place >= end { break }
      if place >= first { result.append(scalar) }
    }
    return String(result)
  }

  private static func matches(
    _ text: String, _ arguments: [Value], _ environment: FunctionEnvironment
  ) -> Value? {
    guard let pattern = arguments[1].plainText,
      let flags = arguments.count > 2 ? arguments[2].plainText : "",
      let expression = environment.expression(pattern, flags: flags)
    else { return nil }
    return .boolean(expression.matches(text, shouldStop: environment.shouldStop))
  }

  private static func replaced(
    _ text: String, _ arguments: [Value], _ environment: FunctionEnvironment
  ) -> String? {
    guard let pattern = arguments[1].plainText, let replacement = arguments[2].plainText,
      let flags = arguments.count > 3 ? arguments[3].plainText : "",
      let expression = environment.expression(pattern, flags: flags)
    else { return nil }
    return expression.replacing(
      in: text, with: replacement, shouldStop: environment.shouldStop)
  }
}
