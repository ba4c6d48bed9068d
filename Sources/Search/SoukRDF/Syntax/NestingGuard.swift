/// Watches the bytes of a text on their way to the parser, which trusts them too much.
///
/// The parser calls itself for each `[` and `(`, so a text of a million brackets would end the
/// process; it takes a zero byte for the end; and it keeps each token whole. The guard follows just
/// enough of the grammar to know brackets from text. Where it and the parser could see things
/// differently the text is wrong, and the parser stops there.
struct NestingGuard {
  /// What is refused.
  enum Refusal: Error, Equatable {
    /// A zero byte where no literal is.
    case zeroByte
    /// An escape of half a character: a surrogate, or what lies beyond Unicode.
    case badEscape
    /// More brackets open at once than ``NestingGuard/depthLimit``.
    case nesting
    /// An IRI or a literal longer than ``NestingGuard/tokenLimit``.
    case longToken
  }

  /// How many brackets may be open at once.
  static let depthLimit = 512
  /// How many bytes an IRI or a literal may have.
  static let tokenLimit = 16 << 20

  private enum Place {
    case between
    case afterBackslash
    case comment
    case iri
    /// One or two quotes seen, and nothing else yet.
    case opening(UInt8, Int)
    case short(UInt8, escaped: Bool)
    /// A long string, with so many quotes in a row just seen.
    case long(UInt8, quotes: Int, escaped: Bool)

    var isIRI: Bool { if case .iri = self { true } else { false } }
  }

  private enum Escape {
    case none
    case begun
    case digits(left: Int, value: UInt64)
  }

  private var place = Place.between
  private var escape = Escape.none
  private var depth = 0
  private var tokenLength = 0
  /// The line of the byte seen last, from 1.
  private(set) var line = 1
  /// The column of the byte seen last, in bytes from 1.
  private(set) var column = 0

  /// Looks at the next byte; false for a zero byte of a literal, which the parser must get escaped.
  mutating func see(_ byte: UInt8) throws(Refusal) -> Bool {
    if byte == 0x0a {
      line += 1
      column = 0
    } else {
      column += 1
    }
    if byte == 0, !isInLiteral { throw .zeroByte }
    try seeEscape(byte)
    switch place {
    case .between: try seeBetween(byte)
    case .afterBackslash: place = .between
    case .comment: if byte == 0x0a || byte == 0x0d { place = .between }
    case .iri:
      // A line's end is in no IRI: the parser stops there, or had read the sign otherwise.
      if byte == UInt8(ascii: ">") || byte == 0x0a { place = .between } else { try lengthen() }
    case .opening(let quote, let count): try seeOpening(byte, quote, count)
    case .short(let quote, let escaped):
      if !escaped, byte == quote {
        place = .between
      } else {
        place = .short(quote, escaped: !escaped && byte == UInt8(ascii: "\\"))
        try lengthen()
      }
    case .long(let quote, let quotes, let escaped):
      try seeLong(byte, quote, quotes, escaped)
    }
    return byte != 0
  }

  private var isInLiteral: Bool {
    switch place {
    case .short, .long, .opening(_, 1): true
    default: false
    }
  }

  /// Follows a `\u` escape: serd reads a surrogate as some other character instead of refusing it.
  private mutating func seeEscape(_ byte: UInt8) throws(Refusal) {
    switch escape {
    case .none:
      if byte == UInt8(ascii: "\\"), isInLiteral || place.isIRI { escape = .begun }
    case .begun:
      // The parser would take the zero's escape for the rest of this one.
      if byte == 0 { throw .zeroByte }
      switch byte {
      case UInt8(ascii: "u"): escape = .digits(left: 4, value: 0)
      case UInt8(ascii: "U"): escape = .digits(left: 8, value: 0)
      default: escape = .none
      }
    case .digits(let left, let value):
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        escape = .none
        return
      }
      let next = value << 4 | UInt64(digit)
      escape = left > 1 ? .digits(left: left - 1, value: next) : .none
      if left == 1, (0xd800...0xdfff).contains(next) || next > 0x10ffff { throw .badEscape }
    }
  }

  private mutating func seeBetween(_ byte: UInt8) throws(Refusal) {
    tokenLength = 0
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "("):
      depth += 1
      if depth > Self.depthLimit { throw .nesting }
    case UInt8(ascii: "]"), UInt8(ascii: ")"): depth = max(0, depth - 1)
    case UInt8(ascii: "#"): place = .comment
    case UInt8(ascii: "<"): place = .iri
    case UInt8(ascii: "\\"): place = .afterBackslash
    case UInt8(ascii: "\""), UInt8(ascii: "'"): place = .opening(byte, 1)
    default: break
    }
  }

  private mutating func seeOpening(
    _ byte: UInt8, _ quote: UInt8, _ count: Int
  ) throws(Refusal) {
    switch (byte == quote, count) {
    case (true, 1): place = .opening(quote, 2)
    case (true, _): place = .long(quote, quotes: 0, escaped: false)
    case (false, 1): place = .short(quote, escaped: byte == UInt8(ascii: "\\"))
    case (false, _):
      place = .between
      try seeBetween(byte)
    }
  }

  private mutating func seeLong(
    _ byte: UInt8, _ quote: UInt8, _ quotes: Int, _ escaped: Bool
  ) throws(Refusal) {
    if !escaped, byte == quote {
      place = quotes == 2 ? .between : .long(quote, quotes: quotes + 1, escaped: false)
    } else {
      place = .long(quote, quotes: 0, escaped: !escaped && byte == UInt8(ascii: "\\"))
    }
    try lengthen()
  }

  private mutating func lengthen() throws(Refusal) {
    tokenLength += 1
    if tokenLength > Self.tokenLimit { throw .longToken }
  }
}

extension NestingGuard.Refusal: CustomStringConvertible {
  /// What is wrong, as the reason of a ``SyntaxError``.
  var description: String {
    switch self {
    case .zeroByte: "a zero byte outside a literal"
    case .badEscape: "an escape of half a character"
    case .nesting: "more than \(NestingGuard.depthLimit) brackets open at once"
    case .longToken: "an IRI or a literal of more than \(NestingGuard.tokenLimit) bytes"
    }
  }
}
