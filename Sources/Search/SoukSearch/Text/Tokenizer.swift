/// Cuts text into the tokens that both backends index and search.
///
/// A run is a longest run of letters and digits after folding; everything else separates. It is one
/// token, but for Han, kana and Hangul, which give their signs two by two. One tokenizer for both
/// engines is what makes their result sets equal.
package enum Tokenizer {
  /// The longest token that is indexed, in UTF-8 bytes; a longer run is cut there.
  package static let maximumLength = 64

  /// The folded tokens of `text`, in order, with repetitions.
  ///
  /// `"libJSON-c (dev)"` → `["libjson", "c", "dev"]`; `"漢字"` → `["漢字", "字"]`; `""` → `[]`.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  package static func tokens(of text: String) -> [String] {
    var tokens: [String] = []
    forEachRun(of: text) { run in
      if run.isIdeographic { tokens += run.tokens } else { tokens.append(run.text) }
    }
    return tokens
  }

  /// The runs of `text`, in order.
  package static func runs(of text: String) -> [TokenRun] {
    var runs: [TokenRun] = []
    forEachRun(of: text) { runs.append($0) }
    return runs
  }

  /// Calls `body` with each run of `text`, in order.
  package static func forEachRun(of text: String, _ body: (TokenRun) -> Void) {
    let folded = TextFolding.fold(text)
    let bytes = folded.utf8.span
    guard !bytes.isASCII else {
      forEachRun(inASCII: bytes) { run in
        body(
          TokenRun(TextFolding.folded(ofASCII: bytes.extracting(cut(run))), isIdeographic: false))
      }
      return
    }
    var run = String.UnicodeScalarView()
    var length = 0
    var isIdeographic = false
    func end() {
      if length > 0 { body(TokenRun(String(run), isIdeographic: isIdeographic)) }
      run = String.UnicodeScalarView()
      length = 0
    }
    for scalar in folded.unicodeScalars {
      guard isTokenScalar(scalar) else {
        end()
        continue
      }
      let isSign = Self.isIdeographic(scalar)
      if isSign != isIdeographic {
        end()
        isIdeographic = isSign
      }
      guard isSign || length < maximumLength else { continue }
      run.append(scalar)
      length += UTF8.width(scalar)
    }
    end()
  }

  /// Calls `body` with where each run of a text lies that is ASCII, folded or not, in order.
  ///
  /// Neither scalars nor strings are made of it. The run's token is ``cut(_:)`` of it.
  package static func forEachRun(inASCII text: Span<UInt8>, _ body: (Range<Int>) -> Void) {
    var start = 0
    while start < text.count {
      guard isTokenByte(text[start]) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < text.count, isTokenByte(text[end]) { end += 1 }
      body(start..<end)
      start = end
    }
  }

  /// What is kept of a run of ASCII.
  package static func cut(_ run: Range<Int>) -> Range<Int> {
    run.lowerBound..<min(run.upperBound, run.lowerBound + maximumLength)
  }

  /// Whether the byte of ASCII is part of a token: a letter or a digit.
  package static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x61...0x7A, 0x41...0x5A: true
    default: false
    }
  }

  /// Whether the scalar is part of a token: a letter, a number or a spacing mark.
  package static func isTokenScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x7F: isTokenByte(UInt8(truncatingIfNeeded: scalar.value))
    default:
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber, .letterNumber, .otherNumber, .spacingMark:
        true
      default: false
      }
    }
  }

  /// Whether a folded scalar is Han, kana or Hangul.
  package static func isIdeographic(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x1100: false
    case 0x1100...0x11FF, 0x3005...0x3007, 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA,
      0x30FC...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
