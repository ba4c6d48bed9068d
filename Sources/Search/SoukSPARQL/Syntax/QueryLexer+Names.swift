/// IRIs, prefixed names, blank nodes, variables and keywords.
extension QueryLexer {
  /// `<…>` when it stands here; else the sign is an operator.
  mutating func iri() -> Token.Kind? {
    var end = offset + 1
    while end < text.bytes.count {
      switch text.bytes[end] {
      case UInt8(ascii: ">"):
        let iri = String(decoding: text.bytes[(offset + 1)..<end], as: UTF8.self)
        offset = end + 1
        return .iri(iri)
      case 0...0x20, UInt8(ascii: "<"), UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "}"),
        UInt8(ascii: "|"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "\\"):
        return nil
      default: end += 1
      }
    }
    return nil
  }

  /// `?name` when a name follows the sign that stands here.
  mutating func variable() -> Token.Kind? {
    var end = offset + 1
    while let (scalar, length) = scalar(at: end),
      NameCharacters.isLetterOrUnderscore(scalar) || NameCharacters.isDigit(scalar)
        || (end > offset + 1 && NameCharacters.isVariableExtension(scalar))
    {
      end += length
    }
    guard end > offset + 1 else { return nil }
    let name = String(decoding: text.bytes[(offset + 1)..<end], as: UTF8.self)
    offset = end
    return .variable(name)
  }

  /// `_:label`; its first two signs stand here.
  mutating func blankNode() throws(QuerySyntaxError) -> Token.Kind {
    let start = offset
    offset += 2
    guard let (first, length) = scalar(at: offset),
      NameCharacters.isLetterOrUnderscore(first) || NameCharacters.isDigit(first)
    else { throw error(at: start, expected: "a label after _:", found: "none") }
    offset += length
    skipNameWithInnerDots()
    return .blankNode(written(from: start + 2))
  }

  /// A prefixed name or a keyword, if one stands here.
  mutating func name() throws(QuerySyntaxError) -> Token.Kind? {
    let start = offset
    if byte() != UInt8(ascii: ":") {
      guard let (first, length) = scalar(at: offset), NameCharacters.isLetter(first) else {
        return nil
      }
      offset += length
      skipNameWithInnerDots()
    }
    if byte() == UInt8(ascii: ":") {
      let prefix = written(from: start)
      offset += 1
      return .prefixedName(prefix: prefix, local: try local())
    }
    offset = start
    while let byte = byte(),
      (0x61...0x7a).contains(byte | 0x20) || (0x30...0x39).contains(byte)
        || byte == UInt8(ascii: "_")
    {
      offset += 1
    }
    return offset > start ? .word(written(from: start)) : nil
  }

  private mutating func skipNameWithInnerDots() {
    var end = offset
    while let (scalar, length) = scalar(at: end) {
      if NameCharacters.isInner(scalar) {
        end += length
        offset = end
      } else if scalar == "." {
        end += length
      } else {
        break
      }
    }
  }

  /// The local part: a dot belongs to it only inside, an escape stands for its character.
  private mutating func local() throws(QuerySyntaxError) -> String {
    var kept: [UInt8] = []
    var pending: [UInt8] = []
    var end = offset
    var isFirst = true
    while let (scalar, length) = scalar(at: end) {
      if scalar == "\\" {
        guard end + 1 < text.bytes.count, "_~.-!$&'()*+,;=/?#@%".utf8.contains(text.bytes[end + 1])
        else { throw error(at: end, expected: "an escaped sign in a name", found: "\\") }
        kept += pending + [text.bytes[end + 1]]
        pending = []
        end += 2
      } else if scalar == "%" {
        let digits = text.bytes[(end + 1)...].prefix(2)
        guard digits.count == 2,
          digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit })
        else { throw error(at: end, expected: "two hexadecimal digits after %", found: "%") }
        kept += pending + text.bytes[end..<(end + 3)]
        pending = []
        end += 3
      } else if scalar == ":" || NameCharacters.isDigit(scalar)
        || NameCharacters.isLetterOrUnderscore(scalar)
        || (!isFirst && NameCharacters.isInner(scalar))
      {
        kept += pending + text.bytes[end..<(end + length)]
        pending = []
        end += length
      } else if scalar == ".", !isFirst {
        pending.append(UInt8(ascii: "."))
        end += 1
        continue
      } else {
        break
      }
      isFirst = false
      offset = end
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// The character at a place and its length in bytes.
  private func scalar(at index: Int) -> (Unicode.Scalar, Int)? {
    guard index < text.bytes.count else { return nil }
    let byte = text.bytes[index]
    if byte < 0x80 { return (Unicode.Scalar(byte), 1) }
    let scalar = String(decoding: text.bytes[index...].prefix(4), as: UTF8.self).unicodeScalars
      .first
    guard let scalar else { return nil }
    return (scalar, UTF8.width(scalar))
  }
}
