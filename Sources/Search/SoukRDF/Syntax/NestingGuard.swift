/// Watches the bytes of a text on their way to the parser, which trusts them too much.
///
/// The parser calls itself for each `[` and `(`, so a text of a million brackets would end the
/// process; it takes a zero byte for the end; and it keeps each token whole. The guard follows just
/// enough of the grammar to know brackets from text. Where it and the parser could see things
/// differently the text is wrong, and the parser stops there.
struct NestingGuard {
  /// What is refused.
  enum Refusal: Error, Equatable {
    /// A zero byte.
    case zeroByte
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
  }

  private var place = Place.between
  private var depth = 0
  private var tokenLength = 0
  /// The line of the byte seen last, from 1.
  private(set) var line = 1
  /// The column of the byte seen last, in bytes from 1.
  private(set) var column = 0

  /// Looks at the next byte.
  mutating func see(_ byte: UInt8) throws(Refusal) {
    if byte == 0x0a {
      line += 1
      column = 0
    } else {
      column += 1
    }
    if byte == 0 { throw .zeroByte }
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
    case .zeroByte: "a zero byte, which no RDF text has"
    case .nesting: "more than \(NestingGuard.depthLimit) brackets open at once"
    case .longToken: "an IRI or a literal of more than \(NestingGuard.tokenLimit) bytes"
    }
  }
}
