import Foundation

/// Characters that copying through a document or a chat program puts in place of others.
enum LookAlikes {
  /// What makes variants of a text.
  static let makers: [@Sendable ([UInt8]) -> ContentVariant?] = [
    { bytes in replacing("with plain spaces", bytes, spaces) },
    { bytes in replacing("with plain quotation marks and dashes", bytes, marks) },
    { bytes in replacing("without invisible characters", bytes, invisible) },
    { bytes in
      replacing("with plain characters", bytes) { spaces($0) ?? marks($0) ?? invisible($0) }
    },
    { bytes in changed("in composed form (NFC)", bytes) { $0.precomposedStringWithCanonicalMapping }
    },
    { bytes in
      changed("in decomposed form (NFD)", bytes) { $0.decomposedStringWithCanonicalMapping }
    },
    { bytes in
      changed("in compatible form (NFKC)", bytes) { $0.precomposedStringWithCompatibilityMapping }
    },
    { bytes in changed("with tabs as 8 columns", bytes) { expanded($0, 8) } },
    { bytes in changed("with tabs as 4 columns", bytes) { expanded($0, 4) } },
    { bytes in changed("with tabs for 8 spaces", bytes) { collapsed($0, 8) } },
    { bytes in changed("with tabs for 4 spaces", bytes) { collapsed($0, 4) } },
  ]

  private static func spaces(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: " "
    default: nil
    }
  }

  private static func marks(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\u{201C}", "\u{201D}", "\u{201E}", "\u{AB}", "\u{BB}": "\""
    case "\u{2018}", "\u{2019}", "\u{201A}", "\u{B4}": "'"
    case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2212}": "-"
    case "\u{2014}": "--"
    case "\u{2026}": "..."
    default: nil
    }
  }

  private static func invisible(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: ""
    default: nil
    }
  }

  private static func replacing(
    _ name: String, _ bytes: [UInt8], _ plain: (Unicode.Scalar) -> String?
  ) -> ContentVariant? {
    changed(name, bytes) { text in
      var result = String.UnicodeScalarView()
      for scalar in text.unicodeScalars {
        if let replacement = plain(scalar) {
          result.append(contentsOf: replacement.unicodeScalars)
        } else {
          result.append(scalar)
        }
      }
      return String(result)
    }
  }

  /// A variant of valid UTF-8 with the first character that differs; nil where nothing does.
  private static func changed(
    _ name: String, _ bytes: [UInt8], _ change: (String) -> String
  ) -> ContentVariant? {
    guard bytes.count <= ContentVariants.smallLimit,
      let text = String(validating: bytes, as: UTF8.self)
    else { return nil }
    let result = Array(change(text).utf8)
    guard result != bytes else { return nil }
    let offset = zip(result, bytes).prefix { $0 == $1 }.count
    // A difference inside a character is reported at the character's first byte.
    let start = offset - (0..<min(4, offset)).prefix { bytes[offset - $0] & 0xC0 == 0x80 }.count
    return ContentVariant(
      .textNormalised, name, result, facts: TextPosition(of: start, in: bytes).facts)
  }

  private static func expanded(_ text: String, _ width: Int) -> String {
    var column = 0
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\t" {
        let count = width - column % width
        for _ in 0..<count { result.append(" ") }
        column += count
      } else {
        result.append(scalar)
        column = scalar == "\n" ? 0 : column + 1
      }
    }
    return String(result)
  }

  private static func collapsed(_ text: String, _ width: Int) -> String {
    text.replacing(String(repeating: " ", count: width), with: "\t")
  }
}
