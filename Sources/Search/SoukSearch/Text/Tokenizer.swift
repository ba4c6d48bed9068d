/// Cuts text into the tokens that both backends index and search.
///
/// A token is a longest run of letters and digits after folding; everything else separates. One
/// tokenizer for both engines is what makes their result sets equal.
package enum Tokenizer {
  /// The longest token that is indexed, in UTF-8 bytes; a longer run is cut there.
  package static let maximumLength = 64

  /// The folded tokens of `text`, in order, with repetitions.
  ///
  /// `"libJSON-c (dev)"` → `["libjson", "c", "dev"]`; `""` → `[]`.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  package static func tokens(of text: String) -> [String] {
    var tokens: [String] = []
    forEachToken(of: text) { tokens.append($0) }
    return tokens
  }

  /// Calls `body` with each token of `text`, in order.
  package static func forEachToken(of text: String, _ body: (String) -> Void) {
    var folded = TextFolding.fold(text)
    let isDone = folded.withUTF8 { unsafe forEachToken(ofASCII: $0, body) }
    if isDone { return }
    var token = String.UnicodeScalarView()
    var length = 0
    for scalar in folded.unicodeScalars {
      if isTokenScalar(scalar) {
        guard length < maximumLength else { continue }
        token.append(scalar)
        length += UTF8.width(scalar)
      } else if length > 0 {
        body(String(token))
        token = String.UnicodeScalarView()
        length = 0
      }
    }
    if length > 0 { body(String(token)) }
  }

  /// The same for folded text that is ASCII, without looking at scalars; false where it is not.
  private static func forEachToken(
    ofASCII bytes: UnsafeBufferPointer<UInt8>, _ body: (String) -> Void
  ) -> Bool {
    guard unsafe bytes.allSatisfy({ $0 < 0x80 }) else { return false }
    var start = 0
    while start < bytes.count {
      guard unsafe isTokenScalar(Unicode.Scalar(bytes[start])) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < bytes.count, unsafe isTokenScalar(Unicode.Scalar(bytes[end])) { end += 1 }
      let token = unsafe bytes[start..<min(end, start + maximumLength)]
      body(unsafe String(decoding: token, as: UTF8.self))
      start = end
    }
    return true
  }

  /// Whether the scalar is part of a token: a letter, a number or a spacing mark.
  package static func isTokenScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A, 0x41...0x5A: true
    case 0...0x7F: false
    default:
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber, .letterNumber, .otherNumber, .spacingMark:
        true
      default: false
      }
    }
  }
}
