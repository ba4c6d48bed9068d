import SoukRDF

/// What the functions take from outside: the time, chance, and the query's base.
final class FunctionEnvironment {
  /// The time of the query, the same for all of it.
  let now: Literal
  /// What relative IRIs refer to.
  let base: IRIReference?
  private var random: any RandomNumberGenerator
  /// Asked while something runs for long.
  let shouldStop: () -> Bool
  /// Expressions that were compiled; a pattern is mostly the same for every solution.
  private var expressions: [String: RegularExpression?] = [:]

  /// How many compiled expressions are kept.
  private static let expressionLimit = 64

  /// What the functions of one run take from outside.
  init(
    now: Literal, base: IRIReference?, random: any RandomNumberGenerator,
    shouldStop: @escaping () -> Bool
  ) {
    self.now = now
    self.base = base
    self.random = random
    self.shouldStop = shouldStop
  }

  /// The next number of 64 bits.
  func nextRandom() -> UInt64 { random.next() }

  /// The expression of a pattern, or nil when it is malformed.
  func expression(_ pattern: String, flags: String) -> RegularExpression? {
    let key = flags + "/" + pattern
    if let known = expressions[key] { return known }
    if expressions.count >= Self.expressionLimit { expressions.removeAll() }
    let expression = RegularExpression(pattern, flags: flags)
    expressions[key] = .some(expression)
    return expression
  }

  /// A random UUID of version 4, in its usual form.
  func uuid() -> String {
    let high = nextRandom() & 0xffff_ffff_ffff_0fff | 0x4000
    let low = nextRandom() & 0x3fff_ffff_ffff_ffff | 0x8000_0000_0000_0000
    let digits = [high, low].map { word in
      let text = String(word, radix: 16)
      return String(repeating: "0", count: 16 - text.count) + text
    }.joined()
    var parts: [Substring] = []
    var rest = digits[...]
    for length in [8, 4, 4, 4, 12] {
      parts.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    return parts.joined(separator: "-")
  }
}
