extension RegularExpression {
  /// The text with every match replaced, or nil where that is an error.
  ///
  /// [XPath and XQuery Functions 3.1, clause 5.6.4](https://www.w3.org/TR/xpath-functions-31/#func-replace):
  /// `$1` stands for a group's text, `\$` and `\\` for themselves; a pattern that matches the empty
  /// text is an error.
  func replacing(
    in text: String, with replacement: String, shouldStop: () -> Bool = { false }
  ) -> String? {
    guard firstMatch(in: [], from: 0) == nil, let parts = parts(of: replacement) else { return nil }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var place = 0
    while place <= scalars.count,
      let match = firstMatch(in: scalars, from: place, shouldStop: shouldStop)
    {
      guard match[1] > match[0] else { return nil }
      result.append(contentsOf: scalars[place..<match[0]])
      for part in parts {
        switch part {
        case .text(let scalar): result.append(scalar)
        case .group(let number):
          let (low, high) = (match[number * 2], match[number * 2 + 1])
          if low >= 0, high >= low { result.append(contentsOf: scalars[low..<high]) }
        }
      }
      place = match[1]
    }
    if shouldStop() { return nil }
    result.append(contentsOf: scalars[place...])
    return String(result)
  }

  private enum Part {
    case text(Unicode.Scalar)
    case group(Int)
  }

  private func parts(of replacement: String) -> [Part]? {
    let scalars = Array(replacement.unicodeScalars)
    if isLiteral { return scalars.map { .text($0) } }
    var parts: [Part] = []
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      switch scalar {
      case "\\":
        guard index < scalars.count, scalars[index] == "\\" || scalars[index] == "$" else {
          return nil
        }
        parts.append(.text(scalars[index]))
        index += 1
      case "$":
        guard index < scalars.count, let first = Self.digit(scalars[index]) else { return nil }
        index += 1
        var number = first
        while index < scalars.count, let digit = Self.digit(scalars[index]),
          number * 10 + digit <= groupCount
        {
          number = number * 10 + digit
          index += 1
        }
        // A group that the pattern does not have stands for nothing.
        if number <= groupCount { parts.append(.group(number)) }
      default: parts.append(.text(scalar))
      }
    }
    return parts
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    (0x30...0x39).contains(scalar.value) ? Int(scalar.value - 0x30) : nil
  }
}
