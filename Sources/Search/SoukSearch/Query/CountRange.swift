/// A range of counts: `>1000`, `>=10k`, `<5`, `=0`, `100..2k`, `2M..`.
package struct CountRange: Hashable, Sendable {
  /// The least count in it.
  package let lower: Int64
  /// The greatest count in it; below ``lower`` where it is empty.
  package let upper: Int64

  /// Makes a range of both ends.
  package init(_ lower: Int64, _ upper: Int64) {
    self.lower = lower
    self.upper = upper
  }

  /// Whether a count lies in it.
  package func contains(_ count: Int64) -> Bool { count >= lower && count <= upper }

  /// Reads a range; a number alone is exactly that one.
  ///
  /// Numbers may have `_` between their digits and end in `k`, `m` or `g`.
  package init(parsing text: some StringProtocol) throws(QueryDiagnostic.Problem) {
    let text = String(text)
    if let dots = text.firstRange(of: "..") {
      let (from, to) = (text[..<dots.lowerBound], text[dots.upperBound...])
      guard !from.isEmpty || !to.isEmpty else { throw .missingNumber }
      let lower = from.isEmpty ? 0 : try Self.number(from)
      let upper = to.isEmpty ? Int64.max : try Self.number(to)
      guard lower <= upper else { throw .emptyRange }
      self.init(lower, upper)
    } else if text.hasPrefix(">=") {
      self.init(try Self.number(text.dropFirst(2)), .max)
    } else if text.hasPrefix("<=") {
      self.init(0, try Self.number(text.dropFirst(2)))
    } else if text.hasPrefix(">") {
      let number = try Self.number(text.dropFirst())
      guard number < .max else { throw .emptyRange }
      self.init(number + 1, .max)
    } else if text.hasPrefix("<") {
      let number = try Self.number(text.dropFirst())
      guard number > 0 else { throw .emptyRange }
      self.init(0, number - 1)
    } else {
      let number = try Self.number(text.hasPrefix("=") ? text.dropFirst() : text[...])
      self.init(number, number)
    }
  }

  private static func number(_ text: Substring) throws(QueryDiagnostic.Problem) -> Int64 {
    guard !text.isEmpty else { throw .missingNumber }
    var value: Int64 = 0
    var digits = 0
    var rest = text[...]
    while let digit = rest.first?.wholeNumberValue, rest.first?.isASCII == true {
      let (product, overflows) = value.multipliedReportingOverflow(by: 10)
      let (sum, carries) = product.addingReportingOverflow(Int64(digit))
      guard !overflows, !carries else { throw .numberTooLarge }
      value = sum
      digits += 1
      rest = rest.dropFirst()
      if rest.first == "_" { rest = rest.dropFirst() }
    }
    let factors: [String: Int64] = ["": 1, "k": 1_000, "m": 1_000_000, "g": 1_000_000_000]
    guard digits > 0, let factor = factors[rest.lowercased()] else { throw .noNumber }
    let (scaled, overflows) = value.multipliedReportingOverflow(by: factor)
    guard !overflows else { throw .numberTooLarge }
    return scaled
  }
}
