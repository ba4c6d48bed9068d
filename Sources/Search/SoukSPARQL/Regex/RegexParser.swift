/// Reads a regular expression of XPath.
///
/// [XPath and XQuery Functions 3.1, clause 5.6.1](https://www.w3.org/TR/xpath-functions-31/#regex-syntax).
/// References back to a group are refused: they alone could not be matched in linear time.
struct RegexParser {
  private let pattern: [Unicode.Scalar]
  private let ignoresSpace: Bool
  private var index = 0
  private var depth = 0
  /// How many groups there are.
  private(set) var groupCount = 0
  /// Whether `.` means a line's end too.
  private let dotMatchesAll: Bool

  private static let depthLimit = 100
  private static let repetitionLimit = 1_000

  /// A parser of a pattern.
  init(_ pattern: String, ignoresSpace: Bool, dotMatchesAll: Bool) {
    self.pattern = Array(pattern.unicodeScalars)
    self.ignoresSpace = ignoresSpace
    self.dotMatchesAll = dotMatchesAll
  }

  /// The whole pattern, or nil when it is malformed.
  mutating func parse() -> RegexNode? {
    guard let node = alternatives(), index == pattern.count else { return nil }
    return node
  }

  private mutating func peek() -> Unicode.Scalar? {
    while ignoresSpace, index < pattern.count,
      [0x20, 0x09, 0x0a, 0x0d].contains(pattern[index].value)
    {
      index += 1
    }
    return index < pattern.count ? pattern[index] : nil
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek() == scalar else { return false }
    index += 1
    return true
  }

  private mutating func alternatives() -> RegexNode? {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else { return nil }
    var branches: [RegexNode] = []
    repeat {
      guard let branch = branch() else { return nil }
      branches.append(branch)
    } while take("|")
    return branches.count == 1 ? branches[0] : .alternative(branches)
  }

  private mutating func branch() -> RegexNode? {
    var pieces: [RegexNode] = []
    while let next = peek(), next != "|", next != ")" {
      guard let atom = atom(), let piece = quantified(atom) else { return nil }
      pieces.append(piece)
    }
    return pieces.count == 1 ? pieces[0] : .sequence(pieces)
  }

  private mutating func quantified(_ atom: RegexNode) -> RegexNode? {
    let bounds: (Int, Int?)
    switch peek() {
    case "?": bounds = (0, 1)
    case "*": bounds = (0, nil)
    case "+": bounds = (1, nil)
    case "{":
      index += 1
      guard let counted = countedBounds() else { return nil }
      index -= 1
      bounds = counted
    default: return atom
    }
    index += 1
    let isGreedy = !take("?")
    return .repetition(atom, least: bounds.0, most: bounds.1, isGreedy: isGreedy)
  }

  private mutating func countedBounds() -> (Int, Int?)? {
    guard let least = number() else { return nil }
    if take("}") { return (least, least) }
    guard take(",") else { return nil }
    if take("}") { return (least, nil) }
    guard let most = number(), most >= least, take("}") else { return nil }
    return (least, most)
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let digit = peek(), (0x30...0x39).contains(digit.value) {
      value = (value ?? 0) * 10 + Int(digit.value - 0x30)
      guard value ?? 0 <= Self.repetitionLimit else { return nil }
      index += 1
    }
    return value
  }

  private mutating func atom() -> RegexNode? {
    guard let scalar = peek() else { return nil }
    index += 1
    switch scalar {
    case "^": return .start
    case "$": return .end
    case ".":
      var set = CharacterSet(classes: [(.any, isNegated: false)])
      if !dotMatchesAll {
        set.subtracted = [CharacterSet(ranges: [0x0a...0x0a, 0x0d...0x0d])]
      }
      return .set(set)
    case "(": return group()
    case "[": return characterClass().map { .set($0) }
    case "\\": return escape().map { .set($0) }
    case "?", "*", "+", "{", "}", ")", "]", "|": return nil
    default: return .set(CharacterSet(ranges: [scalar.value...scalar.value]))
    }
  }

  private mutating func group() -> RegexNode? {
    var number: Int?
    if take("?") {
      guard take(":") else { return nil }
    } else {
      groupCount += 1
      number = groupCount
    }
    guard let inner = alternatives(), take(")") else { return nil }
    return number.map { .group(inner, $0) } ?? inner
  }

  /// The set that an escape means; the backslash is read.
  private mutating func escape() -> CharacterSet? {
    guard index < pattern.count else { return nil }
    let scalar = pattern[index]
    index += 1
    func named(_ name: CharacterSet.Class, _ isNegated: Bool = false) -> CharacterSet {
      CharacterSet(classes: [(name, isNegated: isNegated)])
    }
    func one(_ value: UInt32) -> CharacterSet { CharacterSet(ranges: [value...value]) }
    switch scalar {
    case "n": return one(0x0a)
    case "r": return one(0x0d)
    case "t": return one(0x09)
    case "d", "D": return named(.digit, scalar == "D")
    case "s", "S": return named(.space, scalar == "S")
    case "w", "W": return named(.word, scalar == "W")
    case "i", "I": return named(.nameStart, scalar == "I")
    case "c", "C": return named(.name, scalar == "C")
    case "p", "P":
      guard take("{") else { return nil }
      var name = ""
      while let next = peek(), next != "}" {
        name.unicodeScalars.append(next)
        index += 1
      }
      guard take("}"), CharacterSet.categories.contains(name) else { return nil }
      return named(.category(name), scalar == "P")
    case "\\", "|", ".", "?", "*", "+", "(", ")", "{", "}", "$", "-", "[", "]", "^":
      return one(scalar.value)
    default: return nil
    }
  }

  /// A set in brackets; the first bracket is read.
  private mutating func characterClass() -> CharacterSet? {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else { return nil }
    var set = CharacterSet()
    set.isNegated = take("^")
    var isEmpty = true
    while let scalar = peek() {
      index += 1
      if scalar == "]" { return isEmpty ? nil : set }
      if scalar == "-", peek() == "[" {
        index += 1
        guard let rest = characterClass(), take("]") else { return nil }
        set.subtracted = [rest]
        return set
      }
      isEmpty = false
      if scalar == "[" { return nil }
      var low = scalar.value
      if scalar == "\\" {
        guard let escaped = escape() else { return nil }
        guard let single = escaped.ranges.first?.lowerBound else {
          set.classes += escaped.classes
          continue
        }
        low = single
      }
      guard let high = rangeEnd() else {
        set.ranges.append(low...low)
        continue
      }
      guard high >= low else { return nil }
      set.ranges.append(low...high)
    }
    return nil
  }

  /// The upper end of a range, when a range goes on here.
  private mutating func rangeEnd() -> UInt32? {
    let before = index
    guard take("-"), let end = peek(), end != "]", end != "[" else {
      index = before
      return nil
    }
    index += 1
    guard end == "\\" else { return end.value }
    guard let single = escape()?.ranges.first?.lowerBound else {
      index = before
      return nil
    }
    return single
  }
}
