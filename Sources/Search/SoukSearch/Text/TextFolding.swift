import Foundation

/// Folding of text for comparison: case, compatibility forms and diacritics fall away.
package enum TextFolding {
  /// The folded form: lower case, in compatibility form, without combining marks.
  ///
  /// `"Ärger"` → `"arger"`, `"ＨＴＴＰ"` → `"http"`, `"ｶﾞ"` → `"ガ"`, `""` → `""`. The marks that make
  /// another letter of a kana stay with it, and the letters of a Hangul syllable stay together. ASCII
  /// is folded byte by byte; folding twice is the same as folding once.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  package static func fold(_ text: String) -> String {
    let bytes = text.utf8.span
    if bytes.isASCII {
      let isFolded = bytes.indices.allSatisfy { Self.folded(ofASCII: bytes[$0]) == bytes[$0] }
      return isFolded ? text : Self.folded(ofASCII: bytes)
    }
    var folded = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in text.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
      if let known = last, let composed = composed(known, scalar) {
        folded.removeLast()
        folded.append(composed)
        last = composed
        continue
      }
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark: continue
      default:
        folded.append(scalar)
        last = scalar
      }
    }
    return String(folded)
  }

  /// The folded form of a byte of ASCII: the small letter of a capital, itself else.
  package static func folded(ofASCII byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  /// The folded form of text that is ASCII.
  static func folded(ofASCII text: Span<UInt8>) -> String {
    unsafe String(unsafeUninitializedCapacity: text.count) { folded in
      for place in text.indices {
        unsafe folded.initializeElement(at: place, to: Self.folded(ofASCII: text[place]))
      }
      return text.count
    }
  }

  /// The folded form as one line: runs of white space are one blank, and none stands at an end.
  ///
  /// `" Lib\t JSON "` → `"lib json"`, `""` → `""`. A text that is its own line costs one pass over it.
  package static func foldedLine(_ text: String) -> String {
    let bytes = text.utf8.span
    guard bytes.isASCII else {
      return fold(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    var last = UInt8(ascii: " ")
    var isLine = true
    for place in bytes.indices {
      let byte = bytes[place]
      if isASCIISpace(byte) {
        isLine = isLine && byte == UInt8(ascii: " ") && last != byte
      } else if folded(ofASCII: byte) != byte {
        isLine = false
      }
      last = byte
    }
    if isLine, bytes.isEmpty || last != UInt8(ascii: " ") { return text }
    var line: [UInt8] = []
    line.reserveCapacity(bytes.count)
    for place in bytes.indices {
      let byte = bytes[place]
      guard isASCIISpace(byte) else {
        line.append(folded(ofASCII: byte))
        continue
      }
      if let before = line.last, before != UInt8(ascii: " ") { line.append(UInt8(ascii: " ")) }
    }
    if line.last == UInt8(ascii: " ") { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }

  /// Whether a byte of ASCII is white space, as `Character.isWhitespace` has it.
  private static func isASCIISpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// The kana or Hangul syllable that two scalars are the parts of; nil for all others.
  private static func composed(
    _ left: Unicode.Scalar, _ right: Unicode.Scalar
  ) -> Unicode.Scalar? {
    switch right.value {
    case 0x3099, 0x309A:
      let pair = String(String.UnicodeScalarView([left, right]))
      let scalars = pair.precomposedStringWithCanonicalMapping.unicodeScalars
      return scalars.count == 1 ? scalars.first : nil
    case 0x1161...0x1175:
      guard (0x1100...0x1112).contains(left.value) else { return nil }
      return Unicode.Scalar(
        0xAC00 + ((left.value - 0x1100) * 21 + right.value - 0x1161) * 28)
    case 0x11A8...0x11C2:
      guard (0xAC00...0xD7A3).contains(left.value), (left.value - 0xAC00) % 28 == 0 else {
        return nil
      }
      return Unicode.Scalar(left.value + right.value - 0x11A7)
    default: return nil
    }
  }
}
