/// Which characters a name may have.
///
/// [SPARQL 1.1 Query, clause 19.8](https://www.w3.org/TR/sparql11-query/#rPN_CHARS_BASE), productions
/// 164 to 168.
enum NameCharacters {
  /// `PN_CHARS_BASE`.
  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5a, 0x61...0x7a, 0xc0...0xd6, 0xd8...0xf6, 0xf8...0x2ff, 0x370...0x37d,
      0x37f...0x1fff, 0x200c...0x200d, 0x2070...0x218f, 0x2c00...0x2fef, 0x3001...0xd7ff,
      0xf900...0xfdcf, 0xfdf0...0xfffd, 0x10000...0xeffff:
      true
    default: false
    }
  }

  /// `PN_CHARS_U`.
  static func isLetterOrUnderscore(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || isLetter(scalar)
  }

  /// An ASCII digit.
  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

  /// What a variable's name may have besides, after its first character.
  static func isVariableExtension(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xb7, 0x300...0x36f, 0x203f...0x2040: true
    default: false
    }
  }

  /// `PN_CHARS`: what may stand inside a name.
  static func isInner(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || isLetterOrUnderscore(scalar) || isDigit(scalar) || isVariableExtension(scalar)
  }
}
