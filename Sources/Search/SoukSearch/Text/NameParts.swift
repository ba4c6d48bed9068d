/// Divides names at capitals and digits: `HTTPServer` is http and server, `utf8json` utf, 8 and json.
package enum NameParts {
  /// What a character is where a name is divided.
  package enum Kind: UInt8, Sendable {
    /// Neither letter with case nor digit.
    case other
    /// A small letter.
    case lower
    /// A capital.
    case upper
    /// A digit.
    case digit

    /// What a byte of ASCII is.
    package init(ofASCII byte: UInt8) {
      switch byte {
      case 0x61...0x7A: self = .lower
      case 0x41...0x5A: self = .upper
      case 0x30...0x39: self = .digit
      default: self = .other
      }
    }

    /// What a scalar is; nil for a mark, which belongs to the letter before it.
    fileprivate init?(_ scalar: Unicode.Scalar) {
      if scalar.isASCII {
        self.init(ofASCII: UInt8(truncatingIfNeeded: scalar.value))
        return
      }
      switch scalar.properties.generalCategory {
      case .lowercaseLetter: self = .lower
      case .uppercaseLetter, .titlecaseLetter: self = .upper
      case .decimalNumber: self = .digit
      case .nonspacingMark, .enclosingMark: return nil
      default: self = .other
      }
    }
  }

  /// Whether a part begins at a character: a capital behind a small letter, the last of several capitals
  /// where two small letters follow, a digit behind a letter, a letter behind a digit.
  ///
  /// `IPv6` is no ip and v6 because of its capitals, nor `URLs` ur and ls.
  ///
  /// - Parameters:
  ///   - previous: what stands before it.
  ///   - next: the two that follow; ``Kind/other`` at the end.
  package static func begins(
    _ kind: Kind, after previous: Kind, before next: (Kind, Kind)
  ) -> Bool {
    switch (previous, kind) {
    case (.lower, .upper): true
    case (.upper, .upper): next.0 == .lower && next.1 == .lower
    case (.lower, .digit), (.upper, .digit), (.digit, .lower), (.digit, .upper): true
    default: false
    }
  }

  /// The tokens of the parts of a name, in order; empty where nothing divides it.
  ///
  /// - Complexity: O(*n*) in the length of the name.
  package static func tokens(of name: String) -> [String] {
    let bytes = name.utf8.span
    guard bytes.isASCII else { return divided(name, atDigits: true).map(Tokenizer.tokens) ?? [] }
    var tokens: [String] = []
    var isDivided = false
    Tokenizer.forEachRun(inASCII: bytes) { run in
      forEachPart(of: run, inASCII: bytes) { part in
        isDivided = isDivided || part != run
        tokens.append(TextFolding.folded(ofASCII: bytes.extracting(Tokenizer.cut(part))))
      }
    }
    return isDivided ? tokens : []
  }

  /// Calls `body` with where each part of a run of a name lies that is ASCII; with the run itself where
  /// nothing divides it.
  ///
  /// What stands around a run divides nothing in it.
  static func forEachPart(
    of run: Range<Int>, inASCII name: Span<UInt8>, _ body: (Range<Int>) -> Void
  ) {
    func kind(_ place: Int) -> Kind {
      place < run.upperBound ? Kind(ofASCII: name[place]) : .other
    }
    var start = run.lowerBound
    for place in run.dropFirst() {
      let next = (kind(place + 1), kind(place + 2))
      guard begins(kind(place), after: kind(place - 1), before: next) else { continue }
      body(start..<place)
      start = place
    }
    body(start..<run.upperBound)
  }

  /// The words into which capitals divide what was typed; empty where they do not.
  ///
  /// Digits divide nothing that is typed: `python3` asks for no 3.
  package static func words(of typed: String) -> [String] {
    divided(typed, atDigits: false).map(Tokenizer.tokens) ?? []
  }

  /// Where the parts of a run of a name lie; empty where nothing divides it.
  package static func parts(of run: Substring) -> [Range<String.Index>] {
    let starts = starts(in: run.unicodeScalars, atDigits: true)
    guard !starts.isEmpty else { return [] }
    return zip([run.startIndex] + starts, starts + [run.endIndex]).map { $0..<$1 }
  }

  /// A text with a blank before each part that begins inside of a run; nil where none does.
  private static func divided(_ text: String, atDigits: Bool) -> String? {
    guard text.utf8.contains(where: { $0 >= 0x80 || Kind(ofASCII: $0).rawValue > 1 }) else {
      return nil
    }
    let scalars = text[...].unicodeScalars
    let starts = starts(in: scalars, atDigits: atDigits)
    guard !starts.isEmpty else { return nil }
    var divided = String.UnicodeScalarView()
    var last = scalars.startIndex
    for start in starts {
      divided.append(contentsOf: scalars[last..<start])
      divided.append(" ")
      last = start
    }
    divided.append(contentsOf: scalars[last...])
    return String(divided)
  }

  /// Where parts begin inside of a text.
  private static func starts(
    in scalars: Substring.UnicodeScalarView, atDigits: Bool
  ) -> [String.Index] {
    var starts: [String.Index] = []
    let kinds = scalars.indices.compactMap { place in Kind(scalars[place]).map { (place, $0) } }
    for number in kinds.indices.dropFirst() {
      let (previous, kind) = (kinds[number - 1].1, kinds[number].1)
      let next = (
        number + 1 < kinds.count ? kinds[number + 1].1 : .other,
        number + 2 < kinds.count ? kinds[number + 2].1 : .other
      )
      guard begins(kind, after: previous, before: next) else { continue }
      if atDigits || (kind != .digit && previous != .digit) { starts.append(kinds[number].0) }
    }
    return starts
  }
}
